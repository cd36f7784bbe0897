package io.github.connectclient.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.Interceptor.Chain;
import okhttp3.Protocol;

/**
 * Looks whether the server has closed a kept connection before a request is written to it. OkHttp looks only after ten seconds
 * and servers close after five, so that a POST would be lost on a dead connection, and nobody could tell whether it was
 * processed. Looking takes a millisecond, so it is done only after some time without use: less before a request with a body, since
 * others are repeated anyway. Thread-safe.
 */
final class StaleConnections {
    private static final long LOOK_AFTER = TimeUnit.SECONDS.toNanos(1);
    private static final long LOOK_BEFORE_BODY_AFTER = TimeUnit.MILLISECONDS.toNanos(10);

    private final Map<Connection, Use> lastUsed = new ConcurrentHashMap<>();

    /** The connection was closed before the request; none of it was sent. */
    static final class Found extends IOException {
        private static final long serialVersionUID = 1L;

        Found() {
            super("the server closed the kept connection");
        }
    }

    /** When a connection was last used; a connection has one user at a time. */
    private static final class Use {
        private volatile long at;
    }

    /** Looks at the connection of a request that is about to be written. */
    void look(Chain chain) throws IOException {
        Connection connection = chain.connection();
        Use use = connection == null ? null : lastUsed.get(connection);
        if (connection == null || use == null) {
            return;
        }
        long lookAfter = chain.request().body() == null ? LOOK_AFTER : LOOK_BEFORE_BODY_AFTER;
        if (System.nanoTime() - use.at > lookAfter && isClosedByServer(connection.socket())) {
            lastUsed.remove(connection);
            connection.socket().close();
            throw new Found();
        }
    }

    /** Notes that an answer came on a connection. One of HTTP/2 is read all the time, and needs no looking at. */
    void used(Chain chain) {
        Connection connection = chain.connection();
        if (connection == null || connection.protocol() != Protocol.HTTP_1_1) {
            return;
        }
        Use use = lastUsed.get(connection);
        if (use == null) {
            lastUsed.keySet().removeIf(known -> known.socket().isClosed());
            use = new Use();
            lastUsed.put(connection, use);
        }
        use.at = System.nanoTime();
    }

    /** A byte that nobody asked for, for example a 408 of a server that goes, is as good as an end. */
    private static boolean isClosedByServer(Socket socket) {
        try {
            int timeout = socket.getSoTimeout();
            socket.setSoTimeout(1);
            try {
                socket.getInputStream().read();
                return true;
            } finally {
                socket.setSoTimeout(timeout);
            }
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
