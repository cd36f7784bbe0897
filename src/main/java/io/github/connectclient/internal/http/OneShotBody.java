package io.github.connectclient.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A request body that knows whether it was sent. One-shot towards OkHttp, so that OkHttp never repeats a request on its own,
 * for example after a 503 with {@code Retry-After: 0}: repeating is decided in {@link RetryLayer} alone.
 */
public final class OneShotBody extends RequestBody {
    private final byte[] bytes;
    private final @Nullable MediaType type;
    private volatile boolean started;

    /**
     * A body.
     *
     * @param bytes what to send
     * @param type its media type, or null for none
     */
    public OneShotBody(byte[] bytes, @Nullable MediaType type) {
        this.bytes = bytes;
        this.type = type;
    }

    /** Whether OkHttp has asked for the first byte since {@link #rewind()}. */
    boolean isStarted() {
        return started;
    }

    void rewind() {
        started = false;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        started = true;
        sink.write(bytes);
    }
}
