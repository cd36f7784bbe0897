package io.github.connectclient.internal.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Notes whether OkHttp began to write the request. What fails before (names, connections, proxies, TLS) fails for certain
 * before the server saw any of it, by whatever exception. For one sending; written by the thread that sends.
 */
final class HeaderWatch extends EventListener {
    private volatile boolean begun;

    boolean isBegun() {
        return begun;
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
