package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consent groups read token by token, by hand. */
final class StreamedGroups {
    private StreamedGroups() {}

    static Groups read(InputStream in) throws IOException {
        try (JsonParser json = Streaming.opened(in)) {
            String issuer = "";
            List<Groups.Group> groups = List.of();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "issuer" -> issuer = json.getText();
                    case "groups" -> groups = Streaming.list(json, StreamedGroups::group);
                    default -> json.skipChildren();
                }
            }
            return new Groups(issuer, groups);
        }
    }

    private static Groups.Group group(JsonParser json) throws IOException {
        @Nullable Long id = null;
        @Nullable Long created = null;
        @Nullable Integer order = null;
        List<Groups.Label> texts = List.of();
        @Nullable Boolean active = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "consentGroupId" -> id = json.getLongValue();
                case "created" -> created = json.getLongValue();
                case "selectionOrder" -> order = json.getIntValue();
                case "texts" -> texts = Streaming.list(json, StreamedGroups::label);
                case "active" -> active = json.getBooleanValue();
                default -> json.skipChildren();
            }
        }
        return new Groups.Group(id, created, order, texts, active);
    }

    private static Groups.Label label(JsonParser json) throws IOException {
        String language = "";
        String label = "";
        String description = "";
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "languageCode" -> language = json.getText();
                case "name" -> label = json.getText();
                case "description" -> description = json.getText();
                default -> json.skipChildren();
            }
        }
        return new Groups.Label(language, label, description);
    }
}
