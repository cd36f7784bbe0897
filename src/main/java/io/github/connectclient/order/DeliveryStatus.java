package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The state of a delivery. The reference shows only one value and lists none; others are kept as they are.
 *
 * @param value as in JSON
 */
public record DeliveryStatus(@JsonValue String value) {
    /** Not delivered yet. */
    public static final DeliveryStatus WAITING = new DeliveryStatus("waiting");

    /** Keeps whatever text there is. */
    @JsonCreator
    public DeliveryStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
