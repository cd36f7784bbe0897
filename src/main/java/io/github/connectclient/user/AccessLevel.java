package io.github.connectclient.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Code of the level of an {@link AccessResult.Finding}. What the codes stand for is not documented. Values this version does not
 * know are kept.
 *
 * @param value as in JSON
 */
public record AccessLevel(@JsonValue String value) {
    /** Seen in samples, where there is access. */
    public static final AccessLevel A = new AccessLevel("A");

    /** Seen in samples, where there is access. */
    public static final AccessLevel B = new AccessLevel("B");

    /** Seen in samples, where there is no access. */
    public static final AccessLevel C = new AccessLevel("C");

    /** Keeps whatever text there is. */
    @JsonCreator
    public AccessLevel {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
