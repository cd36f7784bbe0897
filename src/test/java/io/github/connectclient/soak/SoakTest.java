package io.github.connectclient.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many threads against a server of random faults, each in its own process. A few seconds here; the profile {@code soak} makes it
 * ten minutes and a million calls, and then looks for leaks as well. {@code -Dsoak.java.home=...} runs the client on another JVM,
 * {@code -Dsoak.threads.kind=virtual} on virtual threads, {@code -Dsoak.rest.millis=80} lets threads rest between calls: virtual
 * threads that never rest on a busy machine starve those that a platform thread wakes.
 */
class SoakTest {
    private static final int SECONDS = Integer.getInteger("soak.seconds", 3);
    private static final int THREADS = Integer.getInteger("soak.threads", 50);
    private static final int MOST_WRITES = Integer.getInteger("soak.writes", 200_000);
    private static final int LEAST_CALLS = Integer.getInteger("soak.least.calls", 100);
    /** Shorter runs have too few samples to tell growth from warm-up. */
    private static final int LONG_ENOUGH_FOR_LEAKS = 120;

    /** Idle connections that may come and go with the load; leaked ones would be thousands. */
    private static final long POOL = 200;

    private final List<Process> processes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void nothingIsLostDoubledLateOrLeaked() throws Exception {
        Process server = start(System.getProperty("java.home"), SoakServer.class, String.valueOf(MOST_WRITES));
        String port = reader(server).readLine();
        Process client = start(
                System.getProperty("soak.java.home", System.getProperty("java.home")),
                SoakClient.class,
                port,
                String.valueOf(THREADS),
                String.valueOf(MOST_WRITES),
                String.valueOf(SECONDS),
                System.getProperty("soak.threads.kind", "platform"),
                System.getProperty("soak.rest.millis", "0"));
        BufferedReader output = reader(client);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            System.out.println(line);
        }
        assertThat(client.waitFor(10, TimeUnit.SECONDS))
                .as("the client's JVM ends by itself")
                .isTrue();
        assertThat(client.exitValue()).isZero();

        assertThat(Integer.parseInt(value("CALLS"))).isGreaterThanOrEqualTo(LEAST_CALLS);
        for (String none : List.of("LOST", "DOUBLED", "UNTRUE", "UNEXPECTED", "REUSED", "PINNED")) {
            assertThat(value(none)).as(none).isEqualTo("0");
        }
        assertThat(value("LATE")).as("calls told past their deadline").startsWith("0 ");
        assertThat(value("CLOSED")).as("threads left after close()").isEqualTo("[]");
        if (SECONDS >= LONG_ENOUGH_FOR_LEAKS) {
            assertFlat("heap in KiB", 0, 4096);
            assertFlat("threads", 1, 5);
            assertFlat("file descriptors", 2, POOL);
        }
    }

    /** The median of the last third of the run is not above that of the third before it. */
    private void assertFlat(String what, int column, long slack) {
        long[] samples = lines.stream()
                .filter(line -> line.startsWith("SAMPLE "))
                .mapToLong(line -> Long.parseLong(line.split(" ", -1)[column + 1]))
                .toArray();
        int third = samples.length / 3;
        long before = median(Arrays.copyOfRange(samples, third, 2 * third));
        long after = median(Arrays.copyOfRange(samples, 2 * third, 3 * third));
        assertThat(after).as("%s, %d before", what, before).isLessThanOrEqualTo(before + slack);
    }

    private static long median(long[] samples) {
        Arrays.sort(samples);
        return samples[samples.length / 2];
    }

    private String value(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no " + name + " in " + lines));
    }

    private Process start(String javaHome, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(javaHome, "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return process;
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
