package io.github.connectclient.internal.json;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes an answer from the socket as fast as it comes and reads it afterwards: a reader that stops for the socket after every
 * few thousand bytes costs more, here and at the server. What goes beyond 2 MiB, or finds no memory free, is read as it comes.
 * Keeps at most 19 MiB for that. Thread-safe.
 */
final class ReadAhead {
    private static final Buffers SMALL = new Buffers(16 * 1024, 192);
    private static final Buffers LARGE = new Buffers(2 * 1024 * 1024, 8);

    private ReadAhead() {}

    /** Reads one value, to the end of the stream; null for null. */
    static @Nullable Object read(InputStream in, ObjectReader reader) throws IOException {
        byte[] small = SMALL.take();
        try {
            return small == null ? reader.readValue(in) : read(small, in, reader);
        } finally {
            SMALL.giveBack(small);
        }
    }

    private static @Nullable Object read(byte[] small, InputStream in, ObjectReader reader) throws IOException {
        int length = in.readNBytes(small, 0, small.length);
        if (length < small.length) {
            return reader.readValue(small, 0, length);
        }
        byte[] large = LARGE.take();
        try {
            return large == null ? readOn(small, length, in, reader) : read(small, large, in, reader);
        } finally {
            LARGE.giveBack(large);
        }
    }

    private static @Nullable Object read(byte[] small, byte[] large, InputStream in, ObjectReader reader)
            throws IOException {
        System.arraycopy(small, 0, large, 0, small.length);
        int length = small.length + in.readNBytes(large, small.length, large.length - small.length);
        return length < large.length ? reader.readValue(large, 0, length) : readOn(large, length, in, reader);
    }

    private static @Nullable Object readOn(byte[] begun, int length, InputStream in, ObjectReader reader)
            throws IOException {
        return reader.readValue(new SequenceInputStream(new ByteArrayInputStream(begun, 0, length), in));
    }
}
