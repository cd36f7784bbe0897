package io.github.connectclient.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Members of a JSON object that this library does not model, because the reference shows the object only in part. Values are
 * {@code String}, {@code Long} or {@code BigInteger}, {@code BigDecimal}, {@code Boolean}, unmodifiable {@code List} and
 * {@code Map} of these, or null. Immutable and thread-safe. {@code toString} shows only the names.
 *
 * <pre>{@code
 * String shelf = item.more().text("shelf");
 * }</pre>
 */
public final class Unmodelled {
    /** Numbers with a larger exponent are shown with it: written out they could fill the memory. */
    private static final int MOST_DIGITS = 1000;

    private static final Unmodelled NONE = new Unmodelled(Map.of());

    private final Map<String, @Nullable Object> members;

    private Unmodelled(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /**
     * No members.
     *
     * @return an empty instance
     */
    public static Unmodelled none() {
        return NONE;
    }

    /**
     * Members with these names and values.
     *
     * @param members texts, numbers, booleans, nulls, and lists and maps of them; copied deeply
     * @return the members, in the order of the map
     */
    public static Unmodelled of(Map<String, ? extends @Nullable Object> members) {
        return members.isEmpty() ? NONE : new Unmodelled(copy(members));
    }

    /**
     * These members and one more.
     *
     * @param name name of the member
     * @param value its value; replaces an earlier one
     * @return a new instance
     */
    public Unmodelled with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(members);
        more.put(Objects.requireNonNull(name, "name"), value);
        return new Unmodelled(copy(more));
    }

    /**
     * The names of the members.
     *
     * @return in the order of the JSON text
     */
    public Set<String> names() {
        return members.keySet();
    }

    /**
     * The value of a member.
     *
     * @param name name of the member
     * @return null when there is no such member, or when it is null
     */
    public @Nullable Object value(String name) {
        return members.get(name);
    }

    /**
     * The value of a member as text.
     *
     * @param name name of the member
     * @return a text, or the digits of a number, or {@code true} or {@code false}; null for everything else
     */
    public @Nullable String text(String name) {
        Object value = members.get(name);
        boolean isScalar = value instanceof String || value instanceof Number || value instanceof Boolean;
        return value instanceof BigDecimal number && Math.abs(number.scale()) <= MOST_DIGITS
                ? number.toPlainString()
                : isScalar ? String.valueOf(value) : null;
    }

    /**
     * All members.
     *
     * @return unmodifiable, in the order of the JSON text
     */
    public Map<String, @Nullable Object> asMap() {
        return members;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ? extends @Nullable Object> source) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        source.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unmodelled more && members.equals(more.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.keySet().toString();
    }
}
