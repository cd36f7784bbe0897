package io.github.connectclient.bulk;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.support.PlainServer;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers consent histories and takes consents, and counts the calls by subject. */
final class BulkServer implements AutoCloseable {
    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]+)\"");

    final Map<String, Integer> calls = new ConcurrentHashMap<>();
    final Semaphore seen = new Semaphore(0);
    private final PlainServer server = new PlainServer((request, connection, out) -> {
        boolean reads = request.method().equals("GET");
        Matcher inBody = SUBJECT.matcher(request.body());
        String subject = reads ? request.path().replaceAll("^.*/|[?].*", "") : inBody.find() ? inBody.group(1) : "?";
        calls.merge(subject, 1, Integer::sum);
        seen.release();
        return PlainServer.json(
                out,
                200,
                reads
                        ? "{\"issuer\":\"1\",\"subject\":\"" + subject + "\",\"consents\":[]}"
                        : "{\"consentId\":1,\"consentEventId\":7,\"subject\":\"" + subject + "\"}");
    });

    URI loginBase() {
        return server.loginBase();
    }

    static ConnectClientBuilder client(URI loginBase) {
        return ConnectClient.builder(Environment.custom(loginBase, loginBase.resolve("/capi")))
                .tokenProvider(timeLeft -> AccessToken.of("t"));
    }

    @Override
    public void close() {
        server.close();
    }
}
