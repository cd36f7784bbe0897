package io.github.connectclient.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The samples of the documentation, as published: answers as {@code ID.json}, requests as {@code ID.request.json}. */
final class Fixtures {
    /** Keeps decimals as they are written: {@code 295.00} is not {@code 295.0}. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

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
