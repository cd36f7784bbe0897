package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The answers read token by token, by hand: as little work as Jackson's parser allows. */
final class Streaming {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Streaming() {}

    /** Reads one element at which the parser stands. */
    private interface Element<T> {
        T read(JsonParser json) throws IOException;
    }

    static Groups groups(InputStream in) throws IOException {
        try (JsonParser json = opened(in)) {
            String issuer = "";
            List<Groups.Group> groups = List.of();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "issuer" -> issuer = json.getText();
                    case "groups" -> groups = list(json, Streaming::group);
                    default -> json.skipChildren();
                }
            }
            return new Groups(issuer, groups);
        }
    }

    static History history(InputStream in) throws IOException {
        try (JsonParser json = opened(in)) {
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
                    case "consents" -> consents = list(json, Streaming::entry);
                    default -> json.skipChildren();
                }
            }
            return new History(issuer, subject, type, consents);
        }
    }

    static Registered registered(InputStream in) throws IOException {
        try (JsonParser json = opened(in)) {
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

    private static JsonParser opened(InputStream in) throws IOException {
        JsonParser json = FACTORY.createParser(in);
        json.nextToken();
        return json;
    }

    private static Groups.Group group(JsonParser json) throws IOException {
        long id = 0;
        long created = 0;
        int order = 0;
        List<Groups.Label> texts = List.of();
        boolean active = false;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "consentGroupId" -> id = json.getLongValue();
                case "created" -> created = json.getLongValue();
                case "selectionOrder" -> order = json.getIntValue();
                case "texts" -> texts = list(json, Streaming::label);
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

    private static History.Entry entry(JsonParser json) throws IOException {
        long id = 0;
        String target = "";
        String scope = "";
        List<History.Event> events = List.of();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "consentId" -> id = json.getLongValue();
                case "target" -> target = json.getText();
                case "scope" -> scope = json.getText();
                case "events" -> events = list(json, Streaming::event);
                default -> json.skipChildren();
            }
        }
        return new History.Entry(id, target, scope, events);
    }

    private static History.Event event(JsonParser json) throws IOException {
        long id = 0;
        long created = 0;
        String source = "";
        boolean action = false;
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

    private static <T> List<T> list(JsonParser json, Element<T> element) throws IOException {
        List<T> list = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            list.add(element.read(json));
        }
        return list;
    }
}
