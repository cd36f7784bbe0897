package io.github.connectclient.support;

import io.github.connectclient.Backstage;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.internal.http.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A server on loopback that gives the answers it was handed, in order, and clients that talk to it. The clients end with it.
 *
 * <pre>{@code
 * @AutoClose
 * private final LocalServer server = new LocalServer();
 * }</pre>
 */
public final class LocalServer implements AutoCloseable {
    /** The bearer token of its clients. */
    public static final String TOKEN = "token-of-the-application";

    private final MockWebServer server = new MockWebServer();
    private final List<ConnectClient> clients = new ArrayList<>();

    /** Starts. */
    public LocalServer() {
        server.setServerSocketFactory(new NoDelayServerSockets());
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands it the next answers. */
    public LocalServer answers(MockResponse... answers) {
        for (MockResponse answer : answers) {
            server.enqueue(answer);
        }
        return this;
    }

    /** A client with a fixed token and otherwise the usual settings. */
    public ConnectClient client() {
        return client(builder -> builder);
    }

    /** A client that measures and waits by the given time. */
    public ConnectClient client(Time time) {
        return client(builder -> Backstage.withTime(builder, time));
    }

    /** A client with settings. */
    public ConnectClient client(UnaryOperator<ConnectClientBuilder> settings) {
        ConnectClient client = settings.apply(
                        ConnectClient.builder(environment()).tokenProvider(timeLeft -> AccessToken.of(TOKEN)))
                .build();
        clients.add(client);
        return client;
    }

    /** This server as login server under {@code /user} and as API server under {@code /capi}. */
    public Environment environment() {
        return Environment.custom(uri("/user"), uri("/capi"));
    }

    /** An address on this server. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    /** The next request it received; waits for it. */
    public RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came");
        }
        return request;
    }

    /** How many requests it received. */
    public int requestCount() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        clients.forEach(ConnectClient::close);
        server.close();
    }
}
