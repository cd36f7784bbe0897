package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The state of an order. The reference shows only one value and lists none; others are kept as they are.
 *
 * @param value as in JSON
 */
public record OrderStatus(@JsonValue String value) {
    /** Registered, and not handled by Connect yet. */
    public static final OrderStatus PRELIMINARY = new OrderStatus("preliminary");

    /** Keeps whatever text there is. */
    @JsonCreator
    public OrderStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
