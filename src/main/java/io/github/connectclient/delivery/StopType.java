package io.github.connectclient.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Kind of a delivery stop. The reference shows one value and speaks of a permanent kind without showing it; others are
 * kept when they are read, and may be sent.
 *
 * @param value as in JSON
 */
public record StopType(@JsonValue String value) {
    /** Delivery goes on after a time. */
    public static final StopType TEMPORARY = new StopType("temporary");

    /** Keeps whatever text there is. */
    @JsonCreator
    public StopType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
