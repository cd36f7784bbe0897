package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consent history read token by token, by hand. */
final class StreamedHistory {
    private StreamedHistory() {}

    static History read(InputStream in) throws IOException {
        try (JsonParser json = Streaming.opened(in)) {
            String issuer = "";
            String subject = "";
            String type = "";
            List<History.Entry> consents = List.of();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "issuer" -> issuer = json.getText();
                    case "subject" -> subject = json.getText();
                    case "subjectType" -> type = json.getText();
                    case "consents" -> consents = Streaming.list(json, StreamedHistory::entry);
                    default -> json.skipChildren();
                }
            }
            return new History(issuer, subject, type, consents);
        }
    }

    private static History.Entry entry(JsonParser json) throws IOException {
        @Nullable Long id = null;
        String target = "";
        String scope = "";
        List<History.Event> events = List.of();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "consentId" -> id = json.getLongValue();
                case "target" -> target = json.getText();
                case "scope" -> scope = json.getText();
                case "events" -> events = Streaming.list(json, StreamedHistory::event);
                default -> json.skipChildren();
            }
        }
        return new History.Entry(id, target, scope, events);
    }

    private static History.Event event(JsonParser json) throws IOException {
        @Nullable Long id = null;
        @Nullable Long created = null;
        String source = "";
        @Nullable Boolean action = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "consentEventId" -> id = json.getLongValue();
                case "created" -> created = json.getLongValue();
                case "source" -> source = json.getText();
                case "action" -> action = json.getBooleanValue();
                default -> json.skipChildren();
            }
        }
        return new History.Event(id, created, source, action);
    }
}
