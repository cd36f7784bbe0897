package io.github.connectclient.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The samples of the documentation, as published: answers as {@code ID.json}, requests as {@code ID.request.json}. */
final class Fixtures {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Fixtures() {}

    static JsonNode answer(TypedCall call) {
        JsonNode answer = read("/fixtures/" + call.id() + ".json");
        if (answer == null) {
            throw new AssertionError("no fixture for " + call);
        }
        return answer;
    }

    static @Nullable JsonNode request(TypedCall call) {
        return read("/fixtures/" + call.id() + ".request.json");
    }

    private static @Nullable JsonNode read(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            return in == null ? null : MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
