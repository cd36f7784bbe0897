package io.github.connectclient.internal.http;

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
}
