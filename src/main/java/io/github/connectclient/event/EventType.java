package io.github.connectclient.event;

import java.util.Objects;

/**
 * What an event is about. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record EventType(String value) {
    /** A subscription of a customer, a {@link SubscriptionEvent}. */
    public static final EventType SUBSCRIPTION = new EventType("subscription");

    /** A product of a publisher, a {@link ProductEvent}. */
    public static final EventType PRODUCT = new EventType("product");

    /** An order; its data are not documented. */
    public static final EventType ORDER = new EventType("order");

    /** A coupon; its data are not documented. */
    public static final EventType COUPON = new EventType("coupon");

    /** A customer; its data are not documented. */
    public static final EventType CUSTOMER = new EventType("customer");

    /** A consent; its data are not documented. */
    public static final EventType CONSENT = new EventType("consent");

    /** The name in a ConnectID profile, a {@link ProfileNameEvent}. */
    public static final EventType PROFILE_NAME = new EventType("profileName");

    /** Keeps whatever text there is. */
    public EventType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
