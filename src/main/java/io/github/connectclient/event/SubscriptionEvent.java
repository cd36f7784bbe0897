package io.github.connectclient.event;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription began, stopped, was renewed or changed. From the legacy envelope the same, under the same names.
 *
 * @param envelope what the event says about itself
 * @param customerNumber the subscriber's customer number; {@code customer} in the legacy envelope
 * @param productCode code of the product; {@code product} in the legacy envelope
 * @param periodEnd end of the period, always sent in milliseconds; null for a subscription without end, or left out
 * @param more further members of the data; never null
 */
public record SubscriptionEvent(
        Envelope envelope,
        @Personal @Nullable Long customerNumber,
        @Nullable String productCode,
        @Nullable Instant periodEnd,
        Unmodelled more)
        implements ConnectEvent {
    static SubscriptionEvent of(Envelope envelope, Members data) {
        return new SubscriptionEvent(
                envelope,
                data.number("customerNumber"),
                data.text("productCode"),
                data.milliseconds("periodEnd"),
                data.rest());
    }

    static SubscriptionEvent ofLegacy(Envelope envelope, Members detail) {
        return new SubscriptionEvent(
                envelope,
                detail.number("customer"),
                detail.text("product"),
                detail.milliseconds("periodEnd"),
                detail.rest());
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
