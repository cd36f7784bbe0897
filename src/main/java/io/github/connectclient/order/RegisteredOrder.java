package io.github.connectclient.order;

import io.github.connectclient.internal.json.MissingMemberException;
import io.github.connectclient.value.Unmodelled;

/**
 * An order that was registered and is to be completed next.
 *
 * @param orderId ConnectID order id; an answer without it is an error, because it acknowledges the act
 * @param more members that the reference, which shows only the id, does not tell
 */
public record RegisteredOrder(Long orderId, Unmodelled more) {
    /** Insists on the acknowledgement. */
    public RegisteredOrder {
        MissingMemberException.require("orderId", orderId);
    }
}
