package io.github.connectclient.internal.json;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Memory of one size that answers are read into, used again for later answers. Thread-safe. */
final class Buffers {
    private final int size;
    private final int most;
    private final AtomicInteger made = new AtomicInteger();
    private final BlockingQueue<byte[]> free;

    /** Buffers of a size in bytes; no more of them than a number are made. */
    Buffers(int size, int most) {
        this.size = size;
        this.most = most;
        this.free = new ArrayBlockingQueue<>(most);
    }

    /** A buffer, to be given back; null while all are in use. */
    byte @Nullable [] take() {
        byte[] buffer = free.poll();
        if (buffer != null || made.get() >= most) {
            return buffer;
        }
        if (made.incrementAndGet() > most) {
            made.decrementAndGet();
            return null;
        }
        return new byte[size];
    }

    void giveBack(byte @Nullable [] buffer) {
        if (buffer != null) {
            free.add(buffer);
        }
    }
}
