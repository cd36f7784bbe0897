package io.github.connectclient.bulk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other processes, and other jobs of this one, from a checkpoint. The lock is on a file of its own beside it, because the
 * checkpoint file is replaced now and then. The system lifts it when the process ends, however that happens; the empty file stays.
 */
final class FileGuard implements AutoCloseable {
    private final RandomAccessFile locked;

    private FileGuard(RandomAccessFile locked) {
        this.locked = locked;
    }

    static FileGuard of(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        Disk.createIfAbsent(beside);
        RandomAccessFile opened = new RandomAccessFile(beside.toFile(), "rw");
        if (lock(opened) == null) {
            opened.close();
            throw new CheckpointException(file, "is in use by another job; wait for it to end");
        }
        return new FileGuard(opened);
    }

    private static @Nullable FileLock lock(RandomAccessFile opened) throws IOException {
        try {
            return opened.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // by this process
        }
    }

    @Override
    public void close() throws IOException {
        locked.close();
    }
}
