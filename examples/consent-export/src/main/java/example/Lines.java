package example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.consent.ConsentHistory;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What a line of the export looks like. */
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static String json(String number, ConsentHistory history) {
        ObjectNode line = JSON.createObjectNode().put("customer", number);
        ArrayNode consents = line.putArray("consents");
        for (ConsentHistory.Entry entry : history.consents()) {
            ObjectNode consent = consents.addObject()
                    .put("id", entry.consentId())
                    .put("target", entry.target())
                    .put("scope", entry.scope());
            ArrayNode events = consent.putArray("events");
            for (ConsentHistory.Event event : entry.events()) {
                events.addObject()
                        .put("id", event.consentEventId())
                        .put("created", Objects.toString(event.created()))
                        .put("given", event.action());
            }
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
