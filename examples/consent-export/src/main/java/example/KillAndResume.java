package example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Exports the consents of 100 000 customers of a sandbox, kills the export half-way and once more, resumes it, and compares the file
 * with what it has to be, byte by byte. CUSTOMERS in the environment sets another number.
 */
public final class KillAndResume {
    private static final Path DIRECTORY = Path.of("target", "consent-export");
    private static final Path FILE = DIRECTORY.resolve("consents.jsonl");

    private KillAndResume() {}

    public static void main(String[] arguments) throws Exception {
        int customers = Integer.parseInt(System.getenv().getOrDefault("CUSTOMERS", "100000"));
        deleteFormerExport();
        System.out.println("Starting a sandbox with " + customers + " customers");
        Process sandbox =
                Program.of(SandboxProcess.class, "-Xmx512m", "" + customers).start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(sandbox.getInputStream(), StandardCharsets.UTF_8))) {
            String[] bases = output.readLine().split(" ");
            ProcessBuilder export = Program.of(
                    ConsentExport.class, "-Xmx64m", bases[0], bases[1], DIRECTORY.toString(), "" + customers);
            long whole = length(customers);
            killAt(export, whole / 2);
            killAt(export, whole / 10 * 7);
            long start = System.nanoTime();
            System.out.println("Resuming");
            int status = Program.run(export);
            System.out.printf("  it took %d s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
            if (status != 0) {
                throw new IllegalStateException("the export ended with status " + status);
            }
        } finally {
            sandbox.destroy();
        }
        compare(customers);
    }

    /** Lets it run until the file has that length, and kills it as a power switch would. */
    private static void killAt(ProcessBuilder program, long length) throws IOException, InterruptedException {
        System.out.println(Files.exists(FILE) ? "Resuming, to kill it again" : "Exporting, to kill it half-way");
        Process export = program.start();
        while (!Files.exists(FILE) || Files.size(FILE) < length) {
            if (export.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the export ended before it was killed: " + export.exitValue());
            }
        }
        export.destroyForcibly().waitFor();
        System.out.printf("%n  killed; the file has %d bytes%n", Files.size(FILE));
    }

    private static long length(int customers) {
        long length = 0;
        for (int i = 0; i < customers; i++) {
            length += Customers.expectedLine(i).length() + 1;
        }
        return length;
    }

    private static void compare(int customers) throws IOException {
        int index = 0;
        try (BufferedReader lines = Files.newBufferedReader(FILE)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine(), index++) {
                if (index >= customers || !line.equals(Customers.expectedLine(index))) {
                    throw new IllegalStateException(
                            "line " + (index + 1) + " is not what an uninterrupted export writes");
                }
            }
        }
        if (index != customers || Files.size(FILE) != length(customers)) {
            throw new IllegalStateException(index + " lines instead of " + customers);
        }
        System.out.println(
                "The file is the one of an uninterrupted export: " + index + " lines, each customer once, in order");
        System.out.println(FILE.toAbsolutePath());
    }

    private static void deleteFormerExport() throws IOException {
        if (Files.exists(DIRECTORY)) {
            List<Path> files;
            try (Stream<Path> found = Files.walk(DIRECTORY)) {
                files = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.createDirectories(DIRECTORY);
    }
}
