package io.github.connectclient.bulk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps other processes, and other jobs of this one, from a checkpoint. The lock is on a file of its own beside it, because the
 * checkpoint file is replaced now and then. The system lifts it when the process ends, however that happens; the empty file stays.
 *
 * <p>Jobs of this process are told apart before the file is opened: to close it would lift the lock of whoever has it.
 */
final class FileGuard implements AutoCloseable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path held;
    private final RandomAccessFile locked;

    private FileGuard(Path held, RandomAccessFile locked) {
        this.held = held;
        this.locked = locked;
    }

    static FileGuard of(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        Disk.createIfAbsent(beside);
        Path held = beside.toRealPath();
        if (!HELD_HERE.add(held)) {
            throw inUse(file);
        }
        RandomAccessFile opened = null;
        try {
            opened = new RandomAccessFile(held.toFile(), "rw");
            if (opened.getChannel().tryLock() == null) {
                throw inUse(file);
            }
            return new FileGuard(held, opened);
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(held);
            if (opened != null) {
                opened.close();
            }
            throw e;
        }
    }

    private static CheckpointException inUse(Path file) {
        return new CheckpointException(file, "is in use by another job; wait for it to end");
    }

    @Override
    public void close() throws IOException {
        locked.close();
        HELD_HERE.remove(held);
    }
}
