package io.github.connectclient.support;

import io.github.connectclient.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** The other end of the socket: both servers of Connect on one loopback port, answering what they are told. */
public final class Peer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();

    /** A peer that answers what was enqueued. */
    public Peer() {
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A peer that answers what a function says. */
    public Peer(Function<RecordedRequest, MockResponse> answers) {
        this();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.apply(request);
            }
        });
    }

    /** Base of the login server. */
    public URI loginBase() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/user");
    }

    /** Where both servers are. */
    public Environment environment() {
        return Environment.custom(loginBase(), loginBase().resolve("/capi"));
    }

    /** Answers the next request. */
    public Peer enqueue(MockResponse answer) {
        server.enqueue(answer);
        return this;
    }

    /** Answers the next request with JSON, or what is said to be JSON. */
    public Peer enqueue(int status, String body) {
        return enqueue(json(status, body));
    }

    /** An answer with JSON, or what is said to be JSON. */
    public static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /** The next request that arrived. */
    public RecordedRequest take() {
        try {
            RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("nothing was sent");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many requests arrived. */
    public int count() {
        return server.getRequestCount();
    }

    /** The form a request holds. */
    public static Map<String, String> form(RecordedRequest request) {
        return parameters(request.getBody() == null ? "" : request.getBody().utf8());
    }

    /** Parameters of a form or a query; fails on a doubled one. */
    public static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            if (parameters.put(name, value) != null) {
                throw new AssertionError("doubled: " + name);
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        server.close();
    }
}
