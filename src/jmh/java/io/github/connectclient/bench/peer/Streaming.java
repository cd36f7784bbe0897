package io.github.connectclient.bench.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What all hand-written parsing loops share: as little as Jackson's parser allows. */
final class Streaming {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Streaming() {}

    /** Reads one element at which the parser stands. */
    interface Element<T> {
        T read(JsonParser json) throws IOException;
    }

    static JsonParser opened(InputStream in) throws IOException {
        JsonParser json = FACTORY.createParser(in);
        json.nextToken();
        return json;
    }

    static <T> List<T> list(JsonParser json, Element<T> element) throws IOException {
        List<T> list = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            list.add(element.read(json));
        }
        return list;
    }
}
