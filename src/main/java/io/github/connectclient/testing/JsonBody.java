package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    /** The object as it was sent. */
    ObjectNode tree() {
        return tree.deepCopy();
    }

    boolean requiredFlag(String name) {
        required(name);
        return flag(name, false);
    }

    boolean flag(String name, boolean byDefault) {
        JsonNode value = find(name);
        if (value != null && !value.isBoolean()) {
            throw Refusal.badRequest(name + " must be true or false");
        }
        return value == null ? byDefault : value.booleanValue();
    }

    /** A flag that is false when absent. */
    boolean flag(String name) {
        return find(name) != null && requiredFlag(name);
    }

    long requiredInteger(String name) {
        Long value = integer(name);
        if (value == null) {
            throw Refusal.badRequest(name + " is required");
        }
        return value;
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

    @Nullable
    BigDecimal decimal(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw Refusal.badRequest(name + " must be a number");
        }
        return value.decimalValue();
    }

    @Nullable
    JsonBody object(String name) {
        JsonNode value = find(name);
        return value == null ? null : of(value, name);
    }

    /** The texts of an array; none when the member is absent. */
    List<String> texts(String name, int maxLength) {
        JsonNode value = find(name);
        List<String> texts = new ArrayList<>();
        if (value != null && !value.isArray()) {
            throw Refusal.badRequest(name + " must be an array");
        }
        for (JsonNode item : value == null ? Json.array(List.of()) : value) {
            if (!item.isTextual()) {
                throw Refusal.badRequest("Each item of " + name + " must be a string");
            }
            texts.add(Bounds.check(name, item.textValue(), maxLength));
        }
        return texts;
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
