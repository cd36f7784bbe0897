package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an order is paid. A prepaid order was paid before it is registered, and carries what the payment provider said. Immutable
 * and thread-safe; each step returns a new one.
 *
 * <pre>{@code
 * Payment later = Payment.by(PaymentMethod.KCO).asRecurring();
 * Payment done = Payment.prepaidByPayex(Unmodelled.none().with("transactionId", id));
 * }</pre>
 *
 * @param method how it is paid
 * @param merchantId merchant account at the payment provider
 * @param prepaid whether it is paid already; false for the server when absent
 * @param recurring whether later periods may be charged without asking
 * @param paymentInfoPayex what PayEx said of the payment; required when prepaid by {@code creditcardPayex}. Its members are not
 *     documented
 * @param cardPayment card data as older programs send it
 * @param more the payment objects of other providers, whose names are not documented
 */
public record Payment(
        @JsonProperty("paymentMethod") PaymentMethod method,
        @Nullable String merchantId,
        @Nullable Boolean prepaid,
        @Nullable Boolean recurring,
        @Personal @Nullable Map<String, @Nullable Object> paymentInfoPayex,
        @JsonProperty("paymentInfo") @Nullable CardPayment cardPayment,
        Unmodelled more) {
    /**
     * Checks the payment. Only the payment object of PayEx is insisted on: those of other providers are not documented.
     *
     * @throws IllegalArgumentException if prepaid by {@code creditcardPayex} without {@code paymentInfoPayex}
     */
    public Payment {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(more, "more");
        if (paymentInfoPayex != null) {
            paymentInfoPayex = Unmodelled.of(paymentInfoPayex).asMap();
        } else if (Boolean.TRUE.equals(prepaid) && method.equals(PaymentMethod.CREDITCARD_PAYEX)) {
            throw new IllegalArgumentException("paymentInfoPayex must be given when prepaid by creditcardPayex");
        }
    }

    /**
     * A payment that is still to be made.
     *
     * @param method how
     * @return the payment
     */
    public static Payment by(PaymentMethod method) {
        return new Payment(method, null, null, null, null, null, Unmodelled.none());
    }

    /**
     * A payment that was made before. The guide wants the payment object of the provider with it: see {@link #with}, and for
     * PayEx {@link #prepaidByPayex}.
     *
     * @param method how
     * @return the payment
     * @throws IllegalArgumentException if the method is {@code creditcardPayex}
     */
    public static Payment prepaid(PaymentMethod method) {
        return new Payment(method, null, true, null, null, null, Unmodelled.none());
    }

    /**
     * A payment that was made before, by card through PayEx.
     *
     * @param paymentInfo what PayEx said of the payment; its members are not documented
     * @return the payment
     */
    public static Payment prepaidByPayex(Unmodelled paymentInfo) {
        return new Payment(
                PaymentMethod.CREDITCARD_PAYEX, null, true, null, paymentInfo.asMap(), null, Unmodelled.none());
    }

    /**
     * Names the merchant account at the payment provider.
     *
     * @param merchantId the account
     * @return a new payment
     */
    public Payment merchant(String merchantId) {
        return new Payment(method, merchantId, prepaid, recurring, paymentInfoPayex, cardPayment, more);
    }

    /**
     * Lets later periods be charged without asking.
     *
     * @return a new payment
     */
    public Payment asRecurring() {
        return charged(true);
    }

    /**
     * Lets nothing be charged later without asking.
     *
     * @return a new payment
     */
    public Payment asOneOff() {
        return charged(false);
    }

    /**
     * Adds card data as older programs send it.
     *
     * @param cardPayment the card data
     * @return a new payment
     */
    public Payment card(CardPayment cardPayment) {
        return new Payment(method, merchantId, prepaid, recurring, paymentInfoPayex, cardPayment, more);
    }

    /**
     * Adds the payment object of a provider, or another member that this library does not model.
     *
     * @param name name of the member
     * @param value text, number, boolean, null, or a list or map of them
     * @return a new payment
     */
    public Payment with(String name, @Nullable Object value) {
        return new Payment(
                method, merchantId, prepaid, recurring, paymentInfoPayex, cardPayment, more.with(name, value));
    }

    private Payment charged(boolean again) {
        return new Payment(method, merchantId, prepaid, again, paymentInfoPayex, cardPayment, more);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
