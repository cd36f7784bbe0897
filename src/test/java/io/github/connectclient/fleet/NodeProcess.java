package io.github.connectclient.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link FleetNode} in a JVM of its own. */
final class NodeProcess {
    private final String name;
    private final Process process;
    private final BufferedReader output;

    private NodeProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static NodeProcess start(String name, URI base, String address, String keys) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        classPath,
                        FleetNode.class.getName(),
                        name,
                        base.toString(),
                        address,
                        keys)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new NodeProcess(name, process);
    }

    String name() {
        return name;
    }

    void awaitReady() {
        assertThat(line("READY")).as(name).isEqualTo("READY");
    }

    /** Lets it finish; returns what it has to say. */
    String end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        String last = line("ANSWERED ");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(name + " ends").isTrue();
        return last;
    }

    /** What it has to say, for a test that has failed already. */
    String report() {
        try {
            process.getOutputStream().close();
            return name + " " + output.lines().toList();
        } catch (IOException | UncheckedIOException e) {
            return name + " " + e;
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The next line of that kind; what the node logs is passed over. */
    private String line(String start) {
        try {
            String line = output.readLine();
            while (line != null && !line.startsWith(start)) {
                line = output.readLine();
            }
            return String.valueOf(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
