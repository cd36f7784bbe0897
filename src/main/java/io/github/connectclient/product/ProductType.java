package io.github.connectclient.product;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Kind of a product. The reference names one; others are kept when they are read, and may be sent.
 *
 * @param value as in JSON and in the path
 */
public record ProductType(@JsonValue String value) {
    /** A product that readers subscribe to. */
    public static final ProductType SUBSCRIPTION = new ProductType("subscription");

    /** Keeps whatever text there is. */
    @JsonCreator
    public ProductType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
