package io.github.connectclient.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Memory that answers are read into, used again for later answers; at most 4 MiB are kept. Thread-safe. */
final class Chunks {
    static final int SIZE = 16 * 1024;

    private static final BlockingQueue<byte[]> KEPT = new ArrayBlockingQueue<>(256);

    private Chunks() {}

    static byte[] take() {
        byte[] kept = KEPT.poll();
        return kept == null ? new byte[SIZE] : kept;
    }

    static void giveBack(byte[] chunk) {
        KEPT.offer(chunk);
    }

    /** Reads until the chunk is full or the stream ends; returns how much came. */
    static int fill(byte[] chunk, InputStream in) throws IOException {
        return in.readNBytes(chunk, 0, SIZE);
    }
}
