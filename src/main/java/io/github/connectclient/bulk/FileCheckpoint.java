package io.github.connectclient.bulk;

import io.github.connectclient.bulk.JournalEntry.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A checkpoint in a file. The file is there from {@link #begin()} on. Thread-safe. */
final class FileCheckpoint implements Checkpoint {
    private final Path file;
    private final String job;
    private final FileGuard guard;
    private final ReentrantLock order = new ReentrantLock();
    private final List<JournalEntry> unsavedSource = new ArrayList<>();
    private @Nullable JournalEntry lastTaken;
    private @Nullable Journal journal;

    private FileCheckpoint(Path file, String job, FileGuard guard) {
        this.file = file;
        this.job = job;
        this.guard = guard;
    }

    /**
     * Opens a checkpoint, which nobody else can until it is closed.
     *
     * @param job what kind of job it is for, in one word
     * @throws CheckpointException if it cannot be used
     */
    static FileCheckpoint open(Path file, String job) throws IOException {
        Path itself = itself(file);
        FileCheckpoint checkpoint = new FileCheckpoint(itself, job, FileGuard.of(itself));
        try {
            if (Files.exists(itself)) {
                checkpoint.load();
            }
            return checkpoint;
        } catch (IOException | RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    /** What links lead to: by another name it would have another lock, and rewriting would put a file in place of the link. */
    private static Path itself(Path file) throws IOException {
        if (Files.exists(file) ? !Files.isRegularFile(file) : Files.isSymbolicLink(file)) {
            throw new CheckpointException(
                    file, "is no file, or a link to one that is not there; give the name of a file");
        }
        return Files.exists(file) ? file.toRealPath() : file;
    }

    /** What an earlier process had started is in doubt now. */
    private void load() throws IOException {
        Journal loaded = Journal.load(file, job);
        journal = loaded;
        for (Long index : loaded.ask(state -> List.copyOf(state.started))) {
            loaded.append(new JournalEntry(Kind.DOUBT, index.toString()));
        }
    }

    @Override
    public void begin() throws IOException {
        if (journal == null) {
            if (Files.exists(file)) { // it was not when this was opened, and the lock is ours
                throw new CheckpointException(file, "is the output of the job too; give each a file of its own");
            }
            journal = Journal.create(file, job);
        }
    }

    @Override
    public OptionalLong position() {
        return journal == null ? OptionalLong.empty() : OptionalLong.of(journal.ask(state -> state.position));
    }

    @Override
    public long lastTaken() {
        return journal().ask(state -> state.source.isEmpty() ? 0L : state.source.lastKey());
    }

    @Override
    public @Nullable String digestAt(long count) {
        String digest = journal().ask(state -> state.source.getOrDefault(count, ""));
        return digest.isEmpty() ? null : digest;
    }

    @Override
    public boolean isDone(long index) {
        return journal().ask(state -> state.done.contains(index));
    }

    @Override
    public boolean isInDoubt(long index) {
        return journal().ask(state -> state.doubt.contains(index));
    }

    @Override
    public void taken(long count, String digest) {
        JournalEntry entry = new JournalEntry(Kind.SOURCE, count + " " + digest);
        order.lock();
        try {
            if (count % JournalState.BLOCK == 0) {
                unsavedSource.add(entry);
                lastTaken = null;
            } else {
                lastTaken = entry;
            }
        } finally {
            order.unlock();
        }
    }

    @Override
    public void starting(long index) {
        save(new JournalEntry(Kind.STARTED, Long.toString(index)));
        force();
    }

    @Override
    public void unprocessed(long index) {
        save(new JournalEntry(Kind.UNPROCESSED, Long.toString(index)));
    }

    @Override
    public void inDoubt(long index) {
        save(new JournalEntry(Kind.DOUBT, Long.toString(index)));
    }

    @Override
    public void done(SortedSet<Long> items, long position) {
        save(new JournalEntry(Kind.DONE, position + " " + IndexSet.ranges(items)));
    }

    /** Whatever is told of an item comes after the digest that has the item in it. */
    private void save(JournalEntry entry) {
        order.lock();
        try {
            unsavedSource.forEach(journal()::append);
            unsavedSource.clear();
            if (lastTaken != null) {
                journal().append(lastTaken);
                lastTaken = null;
            }
            journal().append(entry);
        } finally {
            order.unlock();
        }
    }

    @Override
    public void force() {
        journal().force();
    }

    private Journal journal() {
        return Objects.requireNonNull(journal, "begin() comes first");
    }

    @Override
    public void close() throws IOException {
        try (guard) {
            if (journal != null) {
                journal.close();
            }
        }
    }
}
