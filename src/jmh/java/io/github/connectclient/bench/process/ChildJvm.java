package io.github.connectclient.bench.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM spoken to by lines. Closing it ends the process. */
public final class ChildJvm implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader lines;
    private final BufferedWriter orders;

    private ChildJvm(String name, Process process) {
        this.name = name;
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts a class's {@code main} on this JVM's class path. */
    public static ChildJvm start(List<String> jvmOptions, Class<?> main, List<String> arguments) throws IOException {
        return start(System.getProperty("java.class.path"), jvmOptions, main, arguments);
    }

    /** Starts a class's {@code main}. */
    public static ChildJvm start(String classPath, List<String> jvmOptions, Class<?> main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ChildJvm(main.getSimpleName() + " " + String.join(" ", arguments), process);
    }

    /** The next line that the process prints. */
    public String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("ended too early: " + name);
        }
        return line;
    }

    /** Waits for a line of exactly this text, passing over others. */
    public void await(String expected) throws IOException {
        while (!line().equals(expected)) {
            // something that a library prints
        }
    }

    /** Lets the process go on. */
    public void go() throws IOException {
        orders.write("go\n");
        orders.flush();
    }

    /** Waits for the process to end by itself, with success. */
    public void join() throws IOException, InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("failed or hangs: " + name);
        }
    }

    /** The CPU time that the process has used, in steps of ten milliseconds on many systems. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
