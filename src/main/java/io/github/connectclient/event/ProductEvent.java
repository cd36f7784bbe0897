package io.github.connectclient.event;

import io.github.connectclient.value.Unmodelled;
import org.jspecify.annotations.Nullable;

/**
 * A product is new, was changed or deleted. The reference shows its data only in part.
 *
 * @param envelope what the event says about itself
 * @param productCode code of the product
 * @param more further members of the data; the reference breaks off at one whose name begins with {@code company};
 *     never null
 */
public record ProductEvent(Envelope envelope, @Nullable String productCode, Unmodelled more) implements ConnectEvent {
    static ProductEvent of(Envelope envelope, Members data) {
        return new ProductEvent(envelope, data.text("productCode"), data.rest());
    }
}
