package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A registered consent event read token by token, by hand. */
final class StreamedRegistered {
    private StreamedRegistered() {}

    static Registered read(InputStream in) throws IOException {
        try (JsonParser json = Streaming.opened(in)) {
            @Nullable Long consentId = null;
            String subject = "";
            String type = "";
            @Nullable Long eventId = null;
            @Nullable Long created = null;
            String source = "";
            @Nullable Boolean action = null;
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
