package io.github.connectclient.event;

import io.github.connectclient.value.Unmodelled;

/**
 * An event whose data are not modelled: of an order, coupon, customer or consent, whose data are not documented, or of a type
 * that this version does not know.
 *
 * <pre>{@code
 * if (other.type().equals(EventType.ORDER)) {
 *     String orderId = other.data().text("orderId");
 * }
 * }</pre>
 *
 * @param envelope what the event says about itself
 * @param data all members of the data; never null
 */
public record OtherEvent(Envelope envelope, Unmodelled data) implements ConnectEvent {}
