package io.github.connectclient.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pause in the delivery of a product, or its end. Registered by a reader and listed again. Which members the server
 * insists on, and the codes of channels and reasons, could not be read in the reference: nothing is refused here.
 *
 * <pre>{@code
 * DeliveryStop.builder()
 *         .product("CO27409")
 *         .startTime(departure)
 *         .endTime(returning)
 *         .type(StopType.TEMPORARY)
 *         .build()
 * }</pre>
 *
 * @param id id of the stop, given by the server
 * @param product code of the product
 * @param startTime when the stop begins
 * @param endTime when the stop ends; presumably absent for a permanent one
 * @param type kind of the stop
 * @param channel code of the way the stop came in; the samples show {@code EMAIL} and {@code BS}
 * @param reason code of the reason; the samples show {@code BS} and {@code CS}
 */
public record DeliveryStop(
        @Nullable Long id,
        @Nullable String product,
        @JsonProperty("stopTime") @Nullable Instant startTime,
        @JsonProperty("stopEndTime") @Nullable Instant endTime,
        @JsonProperty("stopType") @Nullable StopType type,
        @JsonProperty("deliveryStopChannel") @Nullable String channel,
        @JsonProperty("deliveryStopReason") @Nullable String reason) {
    /**
     * Begins a stop to be registered.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Body of a registration. */
    record Registration(DeliveryStop deliveryStop) {}

    /** Builds a stop. For one thread. */
    public static final class Builder {
        private @Nullable Long id;
        private @Nullable String product;
        private @Nullable Instant startTime;
        private @Nullable Instant endTime;
        private @Nullable StopType type;
        private @Nullable String channel;
        private @Nullable String reason;

        private Builder() {}

        /**
         * Names an id. The sample of the reference sends one although the stop is new; leave it out, the server gives
         * ids.
         *
         * @param id id of the stop
         * @return this builder
         */
        public Builder id(long id) {
            this.id = id;
            return this;
        }

        /**
         * Says what is not to be delivered.
         *
         * @param product code of the product
         * @return this builder
         */
        public Builder product(String product) {
            this.product = product;
            return this;
        }

        /**
         * Says when the stop begins.
         *
         * @param time the time, sent in milliseconds
         * @return this builder
         */
        public Builder startTime(Instant time) {
            this.startTime = time;
            return this;
        }

        /**
         * Says when the stop ends.
         *
         * @param time the time, sent in milliseconds
         * @return this builder
         */
        public Builder endTime(Instant time) {
            this.endTime = time;
            return this;
        }

        /**
         * Says of which kind the stop is.
         *
         * @param type the kind
         * @return this builder
         */
        public Builder type(StopType type) {
            this.type = type;
            return this;
        }

        /**
         * Says how the stop came in.
         *
         * @param code code of the channel, as set up in this installation of Connect
         * @return this builder
         */
        public Builder channel(String code) {
            this.channel = code;
            return this;
        }

        /**
         * Says why.
         *
         * @param code code of the reason, as set up in this installation of Connect
         * @return this builder
         */
        public Builder reason(String code) {
            this.reason = code;
            return this;
        }

        /**
         * Ends the building.
         *
         * @return the stop
         */
        public DeliveryStop build() {
            return new DeliveryStop(id, product, startTime, endTime, type, channel, reason);
        }
    }
}
