package io.github.connectclient.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The answer does not come as it should. */
final class AnswerFaults {
    /** Fits neither the list of consents nor a recorded event, but both can be read from it. */
    private static final String GOOD = "{\"consentEventId\":\"1\"}";

    private static final int MEBI = 1024 * 1024;

    private AnswerFaults() {}

    static void good(Line line) throws IOException {
        while (true) {
            line.request();
            line.answer(200, GOOD);
        }
    }

    static List<Fault> all() {
        return List.of(
                said("Stalls within the status line", "HTTP/1.1 2").stalls(),
                said("Stalls within the headers", "HTTP/1.1 200 OK\r\nContent-Type: app")
                        .stalls(),
                poured("Headers trickle in", "HTTP/1.1 200 OK\r\n", "X: y\r\n", 30)
                        .stalls(),
                said("Stalls within the body", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"a\":")
                        .stalls(),
                poured("The body trickles in", "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{\"a\":\"", "x", 30)
                        .stalls(),
                poured(
                                "Chunks without end trickle in",
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                                "1\r\n \r\n",
                                30)
                        .stalls(),
                ended("Body shorter than `Content-Length`", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + GOOD),
                ended("Chunks that break off", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":"),
                said(
                        "Chunks that are none",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":zzz\r\nzzz"),
                said("A status line that is none", "garbage\r\n\r\n"),
                said("Bytes that are not HTTP", "\u0000\u0001\u00ff\r\n\u0002\r\n\r\n"),
                said(
                        "A header of 1 MiB",
                        "HTTP/1.1 200 OK\r\nX: " + "x".repeat(MEBI) + "\r\nContent-Length: 0\r\n\r\n"),
                said(
                        "100 000 headers",
                        "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(100_000) + "Content-Length: 0\r\n\r\n"),
                said(
                        "100 Continue unasked, then the answer",
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: " + GOOD.length() + "\r\n\r\n"
                                + GOOD),
                poured("100 Continue again and again", "", "HTTP/1.1 100 Continue\r\n\r\n", 0),
                poured("103 Early Hints trickle in", "", "HTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n", 30)
                        .stalls(),
                ended("101 Switching Protocols unasked", "HTTP/1.1 101 Switching Protocols\r\n\r\n"),
                said("204 without a body where one is due", "HTTP/1.1 204 No Content\r\n\r\n"),
                said("204 with a body", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n{\"a\":"),
                said("200 with no body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
                said("A page of HTML", "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>"),
                new Fault("gzip bomb, 1 : 1000", line -> {
                            byte[] bomb = bomb();
                            line.request();
                            line.begin("Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n", "");
                            line.say(bomb);
                            line.fallSilent();
                        })
                        .with((server, builder) -> builder.answerLimit(MEBI)),
                said(
                        "gzip that is none",
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\n" + "x".repeat(20)),
                poured("Body without end", "HTTP/1.1 200 OK\r\n\r\n", " ".repeat(8192), 0)
                        .with((server, builder) -> builder.answerLimit(MEBI)),
                poured("Body of status 500 without end", "HTTP/1.1 500 Oh\r\n\r\n", " ".repeat(8192), 0),
                poured("Body of status 401 without end", "HTTP/1.1 401 No\r\n\r\n", " ".repeat(8192), 0),
                said("Body of status 500 that stalls", "HTTP/1.1 500 Oh\r\nContent-Length: 99\r\n\r\n{")
                        .stalls(),
                said("Body of status 401 that stalls", "HTTP/1.1 401 No\r\nContent-Length: 99\r\n\r\n{")
                        .stalls());
    }

    /** To each request the same is said, and the connection stays open. */
    static Fault said(String name, String answer) {
        return new Fault(name, line -> line.saysAlways(answer));
    }

    private static Fault ended(String name, String answer) {
        return new Fault(name, line -> {
            line.request();
            line.say(answer);
        });
    }

    private static Fault poured(String name, String beginning, String rest, int millisBetween) {
        return new Fault(name, line -> {
            line.request();
            line.say(beginning);
            line.pour(rest, millisBetween);
        });
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] spaces = " ".repeat(MEBI).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 32; i++) {
                gzip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }
}
