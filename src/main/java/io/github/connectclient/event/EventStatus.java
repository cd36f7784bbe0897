package io.github.connectclient.event;

import java.util.Objects;

/**
 * What happened to what an event is about. Values this version does not know are kept; which ones orders, coupons, customers
 * and consents have is not documented.
 *
 * @param value as in JSON
 */
public record EventStatus(String value) {
    /** A subscription began. */
    public static final EventStatus START = new EventStatus("start");

    /** A subscription was stopped. */
    public static final EventStatus STOP = new EventStatus("stop");

    /** A subscription was renewed. */
    public static final EventStatus RENEW = new EventStatus("renew");

    /** The stop of a subscription was taken back. */
    public static final EventStatus STOP_RESET = new EventStatus("stop_reset");

    /** A subscription is delivered by another plan. */
    public static final EventStatus DELIVERY_PLAN_CHANGED = new EventStatus("deliveryplan_changed");

    /** A product or profile name is new. */
    public static final EventStatus NEW = new EventStatus("new");

    /** A product was changed. */
    public static final EventStatus UPDATE = new EventStatus("update");

    /** A profile name was changed. */
    public static final EventStatus CHANGE = new EventStatus("change");

    /** A product or profile name was deleted. */
    public static final EventStatus DELETE = new EventStatus("delete");

    /** Keeps whatever text there is. */
    public EventStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
