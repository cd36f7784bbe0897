package io.github.connectclient.internal.oauth;

import io.github.connectclient.internal.http.Sender;
import io.github.connectclient.support.MutableClock;
import io.github.connectclient.support.Peer;
import java.time.Duration;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okhttp3.OkHttpClient;

/** A login server over a real socket, and the token endpoint at its other end. */
final class TokenPeer implements AutoCloseable {
    static final String ID = "no.avis.test";
    static final String SECRET = "s3cret &=+%/:?#å";
    static final Duration TIME = Duration.ofSeconds(20);

    final MutableClock clock = new MutableClock();
    final Peer peer = new Peer();
    private final OkHttpClient client = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    private final Sender sender = new Sender(client, Sender.DEFAULT_ANSWER_LIMIT);

    ScribeLoginServer loginServer(boolean basic) {
        Headers headers = Headers.of("Accept", "application/json", "User-Agent", "agent/1");
        return new ScribeLoginServer(
                new ClientIdentity(ID, SECRET, basic), peer.loginBase(), new TokenCalls(sender, headers), clock);
    }

    ScribeLoginServer loginServer() {
        return loginServer(false);
    }

    ScribeLoginServer answering(int status, String body) {
        peer.enqueue(status, body);
        return loginServer();
    }

    ScribeLoginServer answering(MockResponse answer) {
        peer.enqueue(answer);
        return loginServer();
    }

    @Override
    public void close() {
        sender.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        peer.close();
    }
}
