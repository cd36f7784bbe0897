package io.github.connectclient.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks beyond a number of bytes, counted after decompression: a short answer may unfold to any length. */
public final class BoundedStream extends FilterInputStream {
    private final long most;
    private long left;

    /** There were more bytes than the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        private final long most;

        TooLong(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        long most() {
            return most;
        }
    }

    /**
     * A stream.
     *
     * @param in what to read
     * @param most how many bytes may come
     */
    public BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws IOException {
        if (bytes > 0) {
            left -= bytes;
            if (left < 0) {
                throw new TooLong(most);
            }
        }
    }
}
