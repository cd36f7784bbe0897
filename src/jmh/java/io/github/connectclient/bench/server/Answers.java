package io.github.connectclient.bench.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** The answers, complete with their headers, made once. Every user writes a duplicate of the buffer. */
final class Answers {
    private static final int CONSENTS = 1_000;
    private static final int EVENTS = 10;
    private static final long DAY_ONE = 1_560_963_388_000L;

    static final ByteBuffer GROUPS = ok("", bytes("""
            {"issuer":"468979834","groups":[{"consentGroupId":1,"created":1560851788000,"selectionOrder":2,"texts":[{\
            "languageCode":"en_GB","name":"Digital Communication","description":"Consent for digital communication"}],\
            "active":true}]}"""));

    static final ByteBuffer REGISTERED = ok("", bytes("""
            {"consentId":1,"subject":"563457","subjectType":"CONNECT","consentEventId":1,"created":1560963388000,\
            "source":"Selfservice","action":true}"""));

    static final ByteBuffer HISTORY = ok("", bytes(history()));

    static final ByteBuffer ZIPPED_HISTORY = ok("Content-Encoding: gzip\r\n", zipped(bytes(history())));

    static final ByteBuffer REFUSED = answer(
            "401 Unauthorized",
            "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n",
            bytes("{\"error\":\"invalid_token\"}"));

    static final ByteBuffer MISSING = answer("404 Not Found", "", bytes("{}"));

    private Answers() {}

    /** An answer with status 200, as it goes over the wire. */
    static ByteBuffer ok(String moreHeaders, byte[] body) {
        return answer("200 OK", moreHeaders, body);
    }

    private static ByteBuffer answer(String status, String moreHeaders, byte[] body) {
        byte[] head = bytes("HTTP/1.1 " + status
                + "\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\nContent-Type: application/json;charset=UTF-8\r\n"
                + "Cache-Control: no-store\r\n" + moreHeaders + "Content-Length: " + body.length + "\r\n\r\n");
        return ByteBuffer.allocateDirect(head.length + body.length)
                .put(head)
                .put(body)
                .flip()
                .asReadOnlyBuffer();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String history() {
        StringBuilder json = new StringBuilder(1 << 20)
                .append("{\"issuer\":\"468979834\",\"subject\":\"563457\",\"subjectType\":\"CONNECT\",\"consents\":[");
        for (int consent = 1; consent <= CONSENTS; consent++) {
            json.append(consent == 1 ? "" : ",")
                    .append("{\"consentId\":")
                    .append(consent)
                    .append(",\"target\":\"editorial\",\"scope\":\"email\",\"events\":[");
            for (int event = 1; event <= EVENTS; event++) {
                long id = (long) consent * EVENTS + event;
                json.append(event == 1 ? "" : ",")
                        .append("{\"consentEventId\":")
                        .append(1_000_000 + id)
                        .append(",\"created\":")
                        .append(DAY_ONE + id * 86_399)
                        .append(",\"source\":\"Selfservice\",\"action\":")
                        .append(event % 2 == 0)
                        .append('}');
            }
            json.append("]}");
        }
        return json.append("]}").toString();
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
