package io.github.connectclient.support;

import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What servers answer, and how they fail to. */
public final class Answers {
    /** How many bytes of a broken body are announced and never come. */
    private static final int MISSING = 100;

    private Answers() {}

    /** An answer with a JSON body. */
    public static MockResponse json(int status, String json) {
        return builder(status, json).build();
    }

    /** An answer with a JSON body and a header. */
    public static MockResponse json(int status, String json, String header, String value) {
        return builder(status, json).addHeader(header, value).build();
    }

    /** An answer without a body. */
    public static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    /** An answer without a body, with a header. */
    public static MockResponse status(int status, String header, String value) {
        return new MockResponse.Builder().code(status).addHeader(header, value).build();
    }

    /** The request is read and then the connection closed. */
    public static MockResponse noneButAClosedConnection() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    /** The request is read, and then nothing happens. */
    public static MockResponse noneAtAll() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    /** The connection is closed before the body is complete. */
    public static MockResponse truncated(int status, String json) {
        return unfinished(status, json)
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build();
    }

    /** The rest of the body never comes, though the connection stays open. */
    public static MockResponse stalled(int status, String json) {
        return unfinished(status, json)
                .onResponseEnd(SocketEffect.Stall.INSTANCE)
                .build();
    }

    private static MockResponse.Builder unfinished(int status, String json) {
        return builder(status, json)
                .setHeader("Content-Length", json.getBytes(StandardCharsets.UTF_8).length + MISSING);
    }

    private static MockResponse.Builder builder(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(json);
    }
}
