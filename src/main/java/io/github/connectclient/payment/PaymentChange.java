package io.github.connectclient.payment;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.json.MissingMemberException;

/**
 * A change of payment method that was begun. The reader completes it on
 * {@link io.github.connectclient.auth.PaymentPages#changePaymentMethod}.
 *
 * @param paymentChangeId id of the change; an answer without it is an error, because it acknowledges the act
 */
public record PaymentChange(Long paymentChangeId) {
    /** Insists on the acknowledgement. */
    public PaymentChange {
        MissingMemberException.require("paymentChangeId", paymentChangeId);
    }

    /** Body of the request. */
    record Request(SubscriptionPaymentMethod paymentMethod) {
        Request {
            Check.text("paymentMethod", paymentMethod.value(), Integer.MAX_VALUE);
        }
    }
}
