package io.github.connectclient.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * The socket side of the sandbox: the only class that knows the server library. It listens on the loopback address and
 * nowhere else. Thread-safe: each connection is served on a thread of its own.
 */
final class LoopbackServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Function<Request, Answer> site;

    private LoopbackServer(Function<Request, Answer> site) {
        this.site = site;
    }

    static LoopbackServer start(Function<Request, Answer> site) {
        LoopbackServer loopback = new LoopbackServer(site);
        loopback.server.setServerSocketFactory(new PromptSockets());
        loopback.server.setDispatcher(loopback.new Desk());
        try {
            // The address by number, so that the URL is the same on hosts that prefer IPv6.
            loopback.server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException("The sandbox found no free port on the loopback address", failed);
        }
        return loopback;
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        // First, so that delayed answers end now: the server waits for its threads.
        closing.countDown();
        server.close();
    }

    private final class Desk extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
            // The server keeps every request for inspection; nobody inspects them there, and they would pile up.
            server.takeRequest(0, TimeUnit.NANOSECONDS);
            Answer answer = answer(recorded);
            boolean closed =
                    !answer.delay().isZero() && closing.await(answer.delay().toNanos(), TimeUnit.NANOSECONDS);
            return write(closed ? answer.delivered(Answer.Delivery.NONE) : answer);
        }
    }

    /** A failure of the sandbox itself must be seen: the server library would leave the caller waiting. */
    private Answer answer(RecordedRequest recorded) {
        try {
            return site.apply(read(recorded));
        } catch (RuntimeException failure) {
            return Answer.text(500, "text/plain", "The sandbox failed: " + failure);
        }
    }

    private static Request read(RecordedRequest recorded) {
        Map<String, String> headers = new HashMap<>();
        recorded.getHeaders()
                .forEach(header -> headers.merge(
                        header.getFirst().toLowerCase(Locale.ROOT),
                        header.getSecond(),
                        (first, next) -> first + ", " + next));
        String body = recorded.getBody() == null ? "" : recorded.getBody().utf8();
        return Request.of(recorded.getMethod(), recorded.getTarget(), headers, body);
    }

    private static MockResponse write(Answer answer) {
        MockResponse.Builder response =
                new MockResponse.Builder().code(answer.status()).body(answer.body());
        answer.headers().forEach(response::setHeader);
        return switch (answer.delivery()) {
            case WHOLE -> response.build();
            case TRUNCATED ->
                response.onResponseBody(new SocketEffect.CloseSocket()).build();
            case NONE ->
                response.onResponseStart(new SocketEffect.CloseSocket()).build();
        };
    }
}
