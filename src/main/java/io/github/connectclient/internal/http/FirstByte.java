package io.github.connectclient.internal.http;

import okhttp3.Request;

/**
 * Whether OkHttp began to write a request that has no body; it travels as a tag. What fails before (names, connections, proxies,
 * TLS) fails for certain before the server saw any of it, by whatever exception. For one attempt, written by the thread that sends.
 */
final class FirstByte {
    private volatile boolean isGone;

    /** Notes that a request is written next. */
    static void goes(Request request) {
        FirstByte mark = request.tag(FirstByte.class);
        if (mark != null) {
            mark.isGone = true;
        }
    }

    /** A request with a body was not sent before the first byte of the body was asked for: headers go out with it. */
    static boolean mayBeGone(Request request) {
        if (request.body() instanceof OneShotBody body) {
            return body.isStarted();
        }
        FirstByte mark = request.tag(FirstByte.class);
        return mark == null || mark.isGone;
    }
}
