package io.github.connectclient.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.value.Unmodelled;
import org.jspecify.annotations.Nullable;

/**
 * When a product goes out next, and when it arrives.
 *
 * @param distribution the next time the product leaves for distribution
 * @param delivery the next time the product reaches the reader
 */
public record NextDistributions(
        @JsonProperty("nextDistribution") @Nullable Distribution distribution,
        @JsonProperty("nextDelivery") @Nullable Delivery delivery) {
    /**
     * One distribution. The reference's list of members could not be read.
     *
     * @param more all members, by name
     */
    public record Distribution(Unmodelled more) {}

    /**
     * One delivery. The reference's list of members could not be read.
     *
     * @param more all members, by name
     */
    public record Delivery(Unmodelled more) {}
}
