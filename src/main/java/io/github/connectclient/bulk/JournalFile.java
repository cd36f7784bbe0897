package io.github.connectclient.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole checkpoint files. */
final class JournalFile {
    private static final String VERSION = "connect-client-bulk-1";

    private JournalFile() {}

    /** Puts a file in place that holds a state, all of it or, after a crash, the file before. */
    static long write(Path file, String job, JournalState state) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Disk.create(fresh);
        long length;
        try (FileOutputStream disk = new FileOutputStream(fresh.toFile())) {
            OutputStream out = new BufferedOutputStream(disk);
            byte[] head = head(job, state.entries().count()).line();
            out.write(head);
            length = head.length;
            for (Iterator<JournalEntry> entries = state.entries().iterator(); entries.hasNext(); ) {
                byte[] line = entries.next().line();
                out.write(line);
                length += line.length;
            }
            out.flush();
            disk.getFD().sync();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.forceNames(file);
        return length;
    }

    private static JournalEntry head(String job, long lines) {
        return new JournalEntry(JournalEntry.Kind.JOB, VERSION + ' ' + job + ' ' + lines);
    }

    /**
     * Reads a file into an empty state. A last line that is not whole was being written when the process or the machine went
     * down, and counts for nothing; one before the last is damage.
     *
     * @return how long the file is up to the last whole line
     */
    static long read(Path file, String job, JournalState state) throws IOException {
        long whole = 0;
        long lines = 0;
        long promised = 0;
        boolean torn = false;
        try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
            for (byte[] line = nextLine(in); line.length > 0; line = nextLine(in)) {
                JournalEntry entry = entry(line);
                if (entry == null) {
                    torn = true;
                    continue;
                }
                if (torn) {
                    throw damaged(file);
                }
                if (lines == 0) {
                    promised = checkHead(file, entry, job);
                } else {
                    apply(file, state, entry);
                }
                lines++;
                whole += line.length;
            }
        }
        if (lines < promised + 1) {
            throw damaged(file);
        }
        return whole;
    }

    private static long checkHead(Path file, JournalEntry head, String job) {
        String[] words = head.content().split(" ", -1);
        if (head.kind() != JournalEntry.Kind.JOB || words.length != 3 || !words[0].equals(VERSION)) {
            throw new CheckpointException(file, "is not a checkpoint that this version of the library can read");
        }
        if (!words[1].equals(job)) {
            throw new CheckpointException(
                    file,
                    "is of a job that is " + words[1] + ", and this one is " + job + "; give each job its own file");
        }
        return Long.parseLong(words[2]);
    }

    private static void apply(Path file, JournalState state, JournalEntry entry) {
        try {
            state.apply(entry);
        } catch (RuntimeException e) {
            throw damaged(file);
        }
    }

    private static @Nullable JournalEntry entry(byte[] line) {
        boolean ended = line[line.length - 1] == JournalEntry.END;
        return ended ? JournalEntry.read(new String(line, 0, line.length - 1, StandardCharsets.US_ASCII)) : null;
    }

    /** With its end; empty after the last. */
    private static byte[] nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == JournalEntry.END) {
                break;
            }
        }
        return line.toByteArray();
    }

    private static CheckpointException damaged(Path file) {
        return new CheckpointException(
                file,
                "is damaged: what was done cannot be told from it. Restore the file; or find out by other means which items"
                        + " are done, and begin a new job with the others and a new file");
    }
}
