package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sandbox sends back, free of the types of the server library. Immutable.
 *
 * @param status HTTP status
 * @param headers header values by name
 * @param body body as text
 * @param delivery how much of the answer reaches the caller
 * @param delay how long the answer is held back
 */
record Answer(int status, Map<String, String> headers, String body, Delivery delivery, Duration delay) {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String XML = "application/xml;charset=UTF-8";

    enum Delivery {
        WHOLE,
        TRUNCATED,
        NONE
    }

    static Answer json(int status, JsonNode tree) {
        return text(status, JSON, tree.toString());
    }

    static Answer text(int status, String contentType, String body) {
        return new Answer(status, Map.of(CONTENT_TYPE, contentType), body, Delivery.WHOLE, Duration.ZERO);
    }

    static Answer redirect(String location) {
        return new Answer(302, Map.of("Location", location), "", Delivery.WHOLE, Duration.ZERO);
    }

    Answer header(String name, String value) {
        Map<String, String> extended = new LinkedHashMap<>(headers);
        extended.put(name, value);
        return new Answer(status, extended, body, delivery, delay);
    }

    Answer headerIfAbsent(String name, String value) {
        return headers.containsKey(name) ? this : header(name, value);
    }

    Answer delivered(Delivery changed) {
        return new Answer(status, headers, body, changed, delay);
    }

    Answer after(Duration changed) {
        return new Answer(status, headers, body, delivery, changed);
    }

    /** The same answer as XML; an answer that is not JSON stays as it is. */
    Answer asXml() {
        if (!JSON.equals(headers.get(CONTENT_TYPE))) {
            return this;
        }
        return new Answer(status, headers, Xml.render(Json.parse(body)), delivery, delay).header(CONTENT_TYPE, XML);
    }

    /** Shows no body: it may hold tokens and personal data. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + delivery + ']';
    }
}
