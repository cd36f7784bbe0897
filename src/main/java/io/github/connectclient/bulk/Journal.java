package io.github.connectclient.bulk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint file to which entries are appended, and the state they come to. What was appended survives the process, and after
 * {@link #force()} also a power failure; those who force at the same time share one wait for the disk. The file is rewritten when
 * most of it is outdated. Streams, not channels: an interrupt closes a channel. Thread-safe.
 */
final class Journal implements AutoCloseable {
    private static final long REWRITE_FROM = 1 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition forced = lock.newCondition();
    private final Path file;
    private final String job;
    private final JournalState state;
    private FileOutputStream out;
    private long length;
    private long lengthWhenRewritten;
    private long entriesAppended;
    private long entriesForced;
    private boolean forcing;
    private @Nullable IOException failure;

    private Journal(Path file, String job, JournalState state, FileOutputStream out, long length) {
        this.file = file;
        this.job = job;
        this.state = state;
        this.out = out;
        this.length = length;
        this.lengthWhenRewritten = length;
    }

    static Journal create(Path file, String job) throws IOException {
        return open(file, job, new JournalState(), JournalFile.write(file, job, new JournalState()));
    }

    static Journal load(Path file, String job) throws IOException {
        JournalState state = new JournalState();
        return open(file, job, state, JournalFile.read(file, job, state));
    }

    private static Journal open(Path file, String job, JournalState state, long length) throws IOException {
        if (Files.size(file) > length) {
            try (RandomAccessFile torn = new RandomAccessFile(file.toFile(), "rw")) {
                torn.setLength(length);
            }
        }
        return new Journal(file, job, state, new FileOutputStream(file.toFile(), true), length);
    }

    <T> T ask(Function<JournalState, T> question) {
        lock.lock();
        try {
            return question.apply(state);
        } finally {
            lock.unlock();
        }
    }

    void append(JournalEntry entry) {
        lock.lock();
        try {
            requireWhole();
            state.apply(entry);
            byte[] line = entry.line();
            out.write(line);
            entriesAppended++;
            length += line.length;
            while (forcing && isOutdated()) {
                forced.awaitUninterruptibly();
            }
            if (isOutdated()) {
                rewrite();
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Returns when everything appended before is on the disk. */
    void force() {
        lock.lock();
        try {
            long wanted = entriesAppended;
            while (entriesForced < wanted) {
                requireWhole();
                if (forcing) {
                    forced.awaitUninterruptibly();
                } else {
                    forceAll();
                }
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    private void forceAll() throws IOException {
        long all = entriesAppended;
        forcing = true;
        lock.unlock(); // others append meanwhile, and are forced together the next time
        try {
            out.getFD().sync();
        } finally {
            lock.lock();
            forcing = false;
            forced.signalAll();
        }
        entriesForced = all;
    }

    private boolean isOutdated() {
        return length - lengthWhenRewritten > Math.max(REWRITE_FROM, 4 * lengthWhenRewritten);
    }

    private void rewrite() throws IOException {
        out.close();
        length = JournalFile.write(file, job, state);
        lengthWhenRewritten = length;
        out = new FileOutputStream(file.toFile(), true);
        entriesForced = entriesAppended;
    }

    /** After a line that may be half written nothing may follow. */
    private void requireWhole() throws IOException {
        if (failure != null) {
            throw new IOException("an earlier write to the checkpoint failed", failure);
        }
    }

    private UncheckedIOException failed(IOException e) {
        if (failure == null) {
            failure = e;
        }
        return new UncheckedIOException(e);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
