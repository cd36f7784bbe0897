package io.github.connectclient.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer that is taken from the socket as fast as it comes, and read afterwards: a reader that stops for the socket after
 * every few thousand bytes costs more, here and at the server. What goes beyond 2 MiB is read as it comes. For one thread.
 */
final class ReadAhead extends InputStream {
    private static final int MOST_CHUNKS = 128;

    private final InputStream in;
    private final List<byte[]> chunks = new ArrayList<>();
    private int lengthOfLast;
    private int chunk;
    private int position;

    /**
     * Takes what comes.
     *
     * @param first the beginning, a full chunk; stays the caller's
     * @param in the rest; not closed
     */
    ReadAhead(byte[] first, InputStream in) throws IOException {
        this.in = in;
        chunks.add(first);
        lengthOfLast = Chunks.SIZE;
        while (lengthOfLast == Chunks.SIZE && chunks.size() < MOST_CHUNKS) {
            byte[] next = Chunks.take();
            chunks.add(next);
            lengthOfLast = Chunks.fill(next, in);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (chunk < chunks.size()) {
            int left = (chunk == chunks.size() - 1 ? lengthOfLast : Chunks.SIZE) - position;
            if (left > 0) {
                int count = Math.min(left, length);
                System.arraycopy(chunks.get(chunk), position, bytes, offset, count);
                position += count;
                return count;
            }
            chunk++;
            position = 0;
        }
        return in.read(bytes, offset, length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Gives the chunks back, save for the first. */
    @Override
    public void close() {
        if (!chunks.isEmpty()) {
            chunks.subList(1, chunks.size()).forEach(Chunks::giveBack);
            chunks.clear();
        }
    }
}
