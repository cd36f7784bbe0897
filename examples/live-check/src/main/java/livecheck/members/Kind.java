package livecheck.members;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** The kinds of JSON values. */
public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY,
    NULL;

    static Kind of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> TEXT;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            default -> NULL;
        };
    }

    /** What a value of that Java type is written as; null when nothing can be said. */
    static Kind of(Type type) {
        if (type == String.class || type == LocalDate.class || (type instanceof Class<?> c && c.isEnum())) {
            return TEXT;
        }
        if (type == Instant.class || (type instanceof Class<?> c && Number.class.isAssignableFrom(c))) {
            return NUMBER;
        }
        if (type == long.class || type == int.class) {
            return NUMBER;
        }
        return type == Boolean.class || type == boolean.class ? BOOLEAN : null;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
