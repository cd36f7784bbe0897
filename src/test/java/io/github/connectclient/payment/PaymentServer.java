package io.github.connectclient.payment;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A server that gives one answer after the other, and who calls it in these tests. */
final class PaymentServer implements AutoCloseable {
    private final LocalServer server = new LocalServer();

    final ConnectClient connect = server.client();
    final UserSession user = UserSession.of(AccessToken.of("token-of-the-reader"));

    PaymentServer answers(String json) {
        server.answers(Answers.json(200, json));
        return this;
    }

    /** Answers with the sample of the reference. */
    PaymentServer answersSample(String id) {
        String name = "/fixtures/" + id + ".json";
        try (InputStream in = Objects.requireNonNull(PaymentServer.class.getResourceAsStream(name), name)) {
            return answers(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path and query of the next request. */
    String target() throws InterruptedException {
        return server.request().getTarget();
    }

    /** Body of the next request. */
    String body() throws InterruptedException {
        return Objects.requireNonNull(server.request().getBody()).utf8();
    }

    int requestCount() {
        return server.requestCount();
    }

    @Override
    public void close() {
        server.close();
    }
}
