package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON object that a caller sent, read member by member; what does not fit ends in a 400. */
final class JsonBody {
    private final ObjectNode tree;

    private JsonBody(ObjectNode tree) {
        this.tree = tree;
    }

    static JsonBody parse(String text) {
        try {
            return of(Json.parse(text), "The body");
        } catch (IllegalArgumentException malformed) {
            throw Refusal.business(400, "MalformedRequestException", "The body is not JSON");
        }
    }

    private static JsonBody of(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            return new JsonBody(object);
        }
        throw Refusal.badRequest(name + " must be a JSON object");
    }

    boolean requiredFlag(String name) {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw Refusal.badRequest(name + " must be true or false");
        }
        return value.booleanValue();
    }

    String requiredText(String name, int maxLength) {
        required(name);
        String value = text(name, maxLength);
        if (value == null || value.isEmpty()) {
            throw Refusal.badRequest(name + " must not be empty");
        }
        return value;
    }

    @Nullable
    String text(String name, int maxLength) {
        JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw Refusal.badRequest(name + " must be a string");
        }
        return Bounds.check(name, value.textValue(), maxLength);
    }

    @Nullable
    Long integer(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw Refusal.badRequest(name + " must be an integer");
        }
        return value.longValue();
    }

    long requiredInteger(String name) {
        required(name);
        return Objects.requireNonNull(integer(name));
    }

    JsonBody requiredObject(String name) {
        return of(required(name), name);
    }

    List<JsonBody> requiredObjects(String name) {
        required(name);
        return objects(name);
    }

    /** The objects of an array; none when the member is absent. */
    List<JsonBody> objects(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Refusal.badRequest(name + " must be an array");
        }
        List<JsonBody> items = new ArrayList<>();
        value.forEach(item -> items.add(of(item, "Each item of " + name)));
        return items;
    }

    private JsonNode required(String name) {
        JsonNode value = find(name);
        if (value == null) {
            throw Refusal.badRequest(name + " is required");
        }
        return value;
    }

    private @Nullable JsonNode find(String name) {
        JsonNode value = tree.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
