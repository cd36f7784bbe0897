package io.github.connectclient.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How a subscribed product is paid. These codes are not those of orders. Values this version does not know are kept; the list of
 * the reference is not known in full.
 *
 * @param value as in JSON
 */
public record SubscriptionPaymentMethod(@JsonValue String value) {
    /** Charged again for each period. */
    public static final SubscriptionPaymentMethod RECURRING_PAYMENT = new SubscriptionPaymentMethod("recurringPayment");

    /** Charged again for each period, to a card at PayEx. */
    public static final SubscriptionPaymentMethod RECURRING_PAYEX_CARD_PAYMENT =
            new SubscriptionPaymentMethod("recurringPayExCardPayment");

    /** Keeps whatever text there is. */
    @JsonCreator
    public SubscriptionPaymentMethod {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
