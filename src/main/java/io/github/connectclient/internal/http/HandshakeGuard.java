package io.github.connectclient.internal.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Ends calls that were cancelled between connecting and TLS: OkHttp does not notice, and would wait for a server that stalls in
 * the handshake without end. It asks listeners where a failure to connect is expected. Thread-safe, one for all calls.
 */
public final class HandshakeGuard extends EventListener {
    private static final HandshakeGuard GUARD = new HandshakeGuard();

    private HandshakeGuard() {}

    /**
     * The guard beside an application's own listeners.
     *
     * @param own theirs
     * @return both
     */
    public static EventListener.Factory beside(EventListener.Factory own) {
        return call -> {
            EventListener theirs = own.create(call);
            return theirs == EventListener.NONE ? GUARD : joined(theirs);
        };
    }

    /** OkHttp before 5.3 cannot join two: theirs is kept, since what it guards against is rare. */
    private static EventListener joined(EventListener theirs) {
        try {
            return theirs.plus(GUARD);
        } catch (NoSuchMethodError e) {
            return theirs;
        }
    }

    @Override
    public void secureConnectStart(Call call) {
        if (call.isCanceled()) {
            throw HandshakeGuard.<RuntimeException>undeclared(new IOException("Canceled"));
        }
    }

    /** Kotlin declares no exceptions. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E undeclared(Exception e) throws E {
        throw (E) e;
    }
}
