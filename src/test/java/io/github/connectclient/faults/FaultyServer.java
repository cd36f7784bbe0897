package io.github.connectclient.faults;

import io.github.connectclient.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A server on loopback that does with each connection what it is told, and counts what it sees. */
final class FaultyServer implements AutoCloseable {
    /** What is done with a connection. It is closed afterwards. */
    @FunctionalInterface
    interface Behaviour {
        void serve(Line line) throws IOException, InterruptedException;
    }

    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final boolean tls;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "faulty-server");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger tokenRequests = new AtomicInteger();

    FaultyServer(Behaviour behaviour) {
        this(behaviour, null);
    }

    FaultyServer(Behaviour behaviour, @Nullable ServerSocketFactory tls) {
        this.behaviour = behaviour;
        this.tls = tls != null;
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            listening = tls == null ? new ServerSocket(0, 100, loopback) : tls.createServerSocket(0, 100, loopback);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE_MILLIS);
                sockets.add(socket);
                Line line = new Line(this, socket, connections.getAndIncrement());
                threads.execute(() -> serve(line));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Line line) {
        try {
            behaviour.serve(line);
        } catch (IOException | InterruptedException e) {
            // the client left, or the behaviour ends so
        }
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sawHead(String head) {
        heads.add(head);
    }

    void sawRequest(boolean forToken) {
        (forToken ? tokenRequests : requests).incrementAndGet();
    }

    /** What came to warm up does not count. */
    void forgetRequests() {
        requests.set(0);
        tokenRequests.set(0);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Whole requests to the API: head and body. */
    int requests() {
        return requests.get();
    }

    int tokenRequests() {
        return tokenRequests.get();
    }

    int connections() {
        return connections.get();
    }

    /** Request lines and headers, also of requests that were not read whole. */
    List<String> heads() {
        return heads;
    }

    Environment environment() {
        return environment("127.0.0.1");
    }

    Environment environment(String host) {
        String base = (tls ? "https://" : "http://") + host + ":" + port();
        return Environment.custom(URI.create(base + "/user"), URI.create(base + "/capi"));
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
