package io.github.connectclient.event;

import io.github.connectclient.value.Unmodelled;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, taken out one by one; what is left is the {@link #rest()}. Lenient where the reference and its
 * samples are: numbers may be texts and texts numbers, null is the same as absent. For one thread.
 */
final class Members {
    private final String path;
    private final Map<String, @Nullable Object> left;

    Members(String path, Map<?, ?> members) {
        this.path = path;
        this.left = new LinkedHashMap<>();
        members.forEach((name, value) -> left.put(String.valueOf(name), value));
    }

    boolean has(String name) {
        return left.get(name) != null;
    }

    String insist(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw new MalformedEventException("member \"" + path + name + "\" is missing");
        }
        return text;
    }

    @Nullable
    String text(String name) {
        return take(name, "a text", Members::asText);
    }

    <T> @Nullable T value(String name, Function<String, T> open) {
        String text = text(name);
        return text == null ? null : open.apply(text);
    }

    List<String> texts(String name) {
        List<String> texts = take(name, "a list of texts", Members::asTexts);
        return texts == null ? List.of() : texts;
    }

    @Nullable
    Long number(String name) {
        return take(name, "a whole number", EventTime::wholeNumber);
    }

    @Nullable
    Instant milliseconds(String name) {
        Long number = take(name, "a time in milliseconds", EventTime::wholeNumber);
        return number == null ? null : Instant.ofEpochMilli(number);
    }

    @Nullable
    Instant time(String name) {
        return take(name, "a time", EventTime::of);
    }

    /** An object; one without members when there is none. */
    Members object(String name) {
        Map<?, ?> members = take(name, "an object", value -> value instanceof Map<?, ?> map ? map : null);
        return new Members(path + name + ".", members == null ? Map.of() : members);
    }

    Unmodelled rest() {
        return Unmodelled.of(left);
    }

    /** Readers answer null to what does not fit. */
    private <T> @Nullable T take(String name, String kind, Function<Object, @Nullable T> reader) {
        Object value = left.remove(name);
        if (value == null) {
            return null;
        }
        T read = reader.apply(value);
        if (read == null) {
            throw new MalformedEventException("member \"" + path + name + "\" is not " + kind);
        }
        return read;
    }

    private static @Nullable String asText(Object value) {
        boolean fits = value instanceof String
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof BigDecimal;
        return fits ? value.toString() : null;
    }

    private static @Nullable List<String> asTexts(Object value) {
        List<String> texts = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            String text = item == null ? null : asText(item);
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }
}
