package example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Exports the consents of 100 000 customers of a sandbox, kills the export half-way and once more, resumes it, and compares the file
 * with what it has to be, byte by byte. CUSTOMERS in the environment sets another number.
 */
public final class KillAndResume {
    private static final int SIGKILL = 128 + 9;

    private final int customers;
    private final Path directory;
    private final Path file;

    private KillAndResume(int customers) {
        this.customers = customers;
        directory = Path.of("target", "consent-export-" + customers);
        file = directory.resolve("consents.jsonl");
    }

    public static void main(String[] arguments) throws Exception {
        new KillAndResume(Integer.parseInt(System.getenv().getOrDefault("CUSTOMERS", "100000"))).run();
    }

    private void run() throws IOException, InterruptedException {
        deleteFinishedExport();
        System.out.println("Starting a sandbox with " + customers + " customers");
        Process sandbox =
                Program.of(SandboxProcess.class, "-Xmx512m", "" + customers).start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(sandbox.getInputStream(), StandardCharsets.UTF_8))) {
            String[] bases = output.readLine().split(" ");
            ProcessBuilder export = Program.of(
                    ConsentExport.class, "-Xmx64m", bases[0], bases[1], directory.toString(), "" + customers);
            long whole = length();
            killAt(export, whole / 2);
            killAt(export, whole / 10 * 7);
            toTheEnd(export);
        } finally {
            sandbox.destroy();
        }
        compare();
    }

    /** Lets it run until the file has that length, and kills it as a power switch would. */
    private void killAt(ProcessBuilder program, long length) throws IOException, InterruptedException {
        System.out.println(Files.exists(file) ? "Resuming, to kill it again" : "Exporting, to kill it half-way");
        Process export = program.start();
        while (!Files.exists(file) || Files.size(file) < length) {
            if (export.waitFor(10, TimeUnit.MILLISECONDS)) {
                if (export.exitValue() != SIGKILL) {
                    throw new IllegalStateException("the export ended before it was killed: " + export.exitValue());
                }
                break; // somebody else was quicker
            }
        }
        export.destroyForcibly().waitFor();
        System.out.printf("%n  killed; the file has %d bytes%n", Files.size(file));
    }

    /** Whoever likes may kill it meanwhile, from another terminal. */
    private static void toTheEnd(ProcessBuilder program) throws IOException, InterruptedException {
        int status = SIGKILL;
        while (status == SIGKILL) {
            System.out.println("Resuming");
            long start = System.nanoTime();
            status = Program.run(program);
            System.out.printf("  it ran for %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
        if (status != 0) {
            throw new IllegalStateException("the export ended with status " + status);
        }
    }

    private long length() {
        long length = 0;
        for (int i = 0; i < customers; i++) {
            length += Customers.expectedLine(i).length() + 1;
        }
        return length;
    }

    private void compare() throws IOException {
        int index = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine(), index++) {
                if (index >= customers || !line.equals(Customers.expectedLine(index))) {
                    throw new IllegalStateException(
                            "line " + (index + 1) + " is not what an uninterrupted export writes");
                }
            }
        }
        if (index != customers || Files.size(file) != length()) {
            throw new IllegalStateException(index + " lines instead of " + customers);
        }
        System.out.println(
                "The file is the one of an uninterrupted export: " + index + " lines, each customer once, in order");
        System.out.println(file.toAbsolutePath());
    }

    /** One that was broken off, by whatever ended this program, is resumed. */
    private void deleteFinishedExport() throws IOException {
        Files.createDirectories(directory);
        if (Files.exists(file) && Files.size(file) >= length()) {
            Files.delete(file);
            Files.delete(directory.resolve("export.checkpoint"));
        }
    }
}
