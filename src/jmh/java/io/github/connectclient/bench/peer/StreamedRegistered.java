package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;

/** A registered consent event read token by token, by hand. */
final class StreamedRegistered {
    private StreamedRegistered() {}

    static Registered read(InputStream in) throws IOException {
        try (JsonParser json = Streaming.opened(in)) {
            long consentId = 0;
            String subject = "";
            String type = "";
            long eventId = 0;
            long created = 0;
            String source = "";
            boolean action = false;
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "consentId" -> consentId = json.getLongValue();
                    case "subject" -> subject = json.getText();
                    case "subjectType" -> type = json.getText();
                    case "consentEventId" -> eventId = json.getLongValue();
                    case "created" -> created = json.getLongValue();
                    case "source" -> source = json.getText();
                    case "action" -> action = json.getBooleanValue();
                    default -> json.skipChildren();
                }
            }
            return new Registered(consentId, subject, type, eventId, created, source, action);
        }
    }
}
