package io.github.connectclient.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** What only HTTP/2 can do. Spoken without TLS, which changes nothing of it. */
final class Http2Faults {
    private static final String GOOD = "{\"consentEventId\":\"1\"}";

    private Http2Faults() {}

    /** What is done with a stream. */
    @FunctionalInterface
    private interface Behaviour {
        void serve(Http2Line line, int stream) throws IOException;
    }

    static List<Fault> all() {
        return List.of(
                onStream(
                        "HTTP/2: GOAWAY that excludes the request, the next connection good",
                        (line, stream) -> line.goAway(0),
                        true),
                onStream("HTTP/2: GOAWAY that excludes the request, always", (line, stream) -> line.goAway(0), false),
                onStream(
                        "HTTP/2: GOAWAY that includes the request, then closed",
                        (line, stream) -> {
                            line.goAway(stream);
                            throw new IOException("closes");
                        },
                        false),
                onStream(
                        "HTTP/2: GOAWAY that includes the request, then the answer",
                        (line, stream) -> {
                            line.goAway(stream);
                            answer(line, stream);
                        },
                        false),
                onStream("HTTP/2: REFUSED_STREAM", reset(Http2Line.REFUSED_STREAM), false),
                onStream("HTTP/2: INTERNAL_ERROR", reset(Http2Line.INTERNAL_ERROR), false),
                onStream("HTTP/2: CANCEL", reset(Http2Line.CANCEL), false),
                onStream(
                        "HTTP/2: reset within the body",
                        (line, stream) -> {
                            line.headers(stream);
                            line.data(stream, "{\"a\":", false);
                            line.reset(stream, Http2Line.INTERNAL_ERROR);
                        },
                        false),
                onStream("HTTP/2: stalls before the headers", (line, stream) -> {}, false)
                        .stalls(),
                onStream(
                                "HTTP/2: stalls within the body",
                                (line, stream) -> {
                                    line.headers(stream);
                                    line.data(stream, "{\"a\":", false);
                                },
                                false)
                        .stalls(),
                kept("HTTP/2: GOAWAY before the request"),
                onStream("HTTP/2: pings without answer", (line, stream) -> {}, false, Duration.ofMillis(100)));
    }

    private static Behaviour reset(int code) {
        return (line, stream) -> line.reset(stream, code);
    }

    private static void answer(Http2Line line, int stream) throws IOException {
        line.headers(stream);
        line.data(stream, GOOD, true);
    }

    private static Fault onStream(String name, Behaviour behaviour, boolean onlyOnce) {
        return onStream(name, behaviour, onlyOnce, Duration.ZERO);
    }

    private static Fault onStream(String name, Behaviour behaviour, boolean onlyOnce, Duration pings) {
        return new Fault(name, line -> {
                    Http2Line frames = new Http2Line(line.server(), line, pings.isZero());
                    while (true) {
                        int stream = frames.request();
                        if (onlyOnce && line.number() > 0) {
                            answer(frames, stream);
                        } else {
                            behaviour.serve(frames, stream);
                        }
                    }
                })
                .with((server, builder) -> builder.okHttpClient(client(pings)));
    }

    /** The first connection answers the warm-up and says good-bye. */
    private static Fault kept(String name) {
        return new Fault(name, line -> {
                    Http2Line frames = new Http2Line(line.server(), line, true);
                    int stream = frames.request();
                    answer(frames, stream);
                    if (line.number() == 0) {
                        line.server().forgetRequests();
                        frames.goAway(stream);
                    }
                    frames.fallSilent();
                })
                .onAConnectionKeptByItself()
                .with((server, builder) -> builder.okHttpClient(client(Duration.ZERO)));
    }

    private static OkHttpClient client(Duration pings) {
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .pingInterval(pings)
                .build();
    }
}
