package io.github.connectclient.internal.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Tells lookups when their call ends, and notes whether OkHttp began to write the request. What fails before (names,
 * connections, proxies, TLS) fails for certain before the server saw any of it, by whatever exception. For one sending; written
 * by the thread that sends.
 */
final class HeaderWatch extends EventListener {
    private final long end;
    private volatile boolean begun;

    /** A watch over a call that ends at a moment of the JVM's stopwatch, in nanoseconds. */
    HeaderWatch(long end) {
        this.end = end;
    }

    boolean isBegun() {
        return begun;
    }

    /** Comes on the thread that waits for the lookup, just before it. */
    @Override
    public void dnsStart(Call call, String name) {
        Lookups.waitUntil(end);
    }

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
    }

    /**
     * OkHttp does not notice when a call is cancelled between connecting and TLS, and would wait for a server that stalls in
     * the handshake without end. It calls this where a failure to connect is expected.
     */
    @Override
    public void secureConnectStart(Call call) {
        if (call.isCanceled()) {
            throw HeaderWatch.<RuntimeException>undeclared(new IOException("Canceled"));
        }
    }

    /** Kotlin declares no exceptions. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E undeclared(Exception e) throws E {
        throw (E) e;
    }
}
