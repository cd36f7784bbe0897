package io.github.connectclient.catalogue;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.NoDelayServerSockets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that answers what it is told, and a client that talks to it with a token of each mode. */
final class CatalogueServer implements AutoCloseable {
    static final String CLIENT_TOKEN = "token-of-the-client";
    static final String USER_TOKEN = "token-of-the-user";

    private final MockWebServer server = new MockWebServer();
    private final ConnectClient connect;
    private final UserSession user = UserSession.of(AccessToken.of(USER_TOKEN));

    CatalogueServer() {
        server.setServerSocketFactory(new NoDelayServerSockets());
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        URI base = URI.create("http://127.0.0.1:" + server.getPort());
        connect = ConnectClient.builder(Environment.custom(base.resolve("/user"), base.resolve("/capi")))
                .tokenProvider(timeLeft -> AccessToken.of(CLIENT_TOKEN))
                .options(options -> options.retries(0))
                .build();
    }

    /** Makes a call that gets the answer. */
    Object call(TypedCall call, MockResponse answer) {
        server.enqueue(answer);
        return call.call().apply(connect, user);
    }

    Object call(TypedCall call, String json) {
        return call(call, json(200, json));
    }

    static MockResponse json(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(json)
                .build();
    }

    RecordedRequest request() {
        try {
            RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("nothing was sent");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int requestCount() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        connect.close();
        server.close();
    }
}
