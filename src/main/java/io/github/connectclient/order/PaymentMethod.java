package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How an order is paid. The list of the reference is not complete, so any other code can be sent with {@code new}. All but
 * {@link #INVOICE} and {@link #FREE} have to be set up with the provider by the vendor. Which of them can be recurring or
 * prepaid is only known for {@link #KCO}, {@link #CREDITCARD_PAYEX} and {@link #NEXI}: all four combinations.
 *
 * @param value as in JSON
 */
public record PaymentMethod(@JsonValue String value) {
    /** An invoice. */
    public static final PaymentMethod INVOICE = new PaymentMethod("invoice");

    /** Nothing to pay. */
    public static final PaymentMethod FREE = new PaymentMethod("free");

    /** By SMS, run by Link Mobility. */
    public static final PaymentMethod SMS = new PaymentMethod("sms");

    /** SMS Pay. */
    public static final PaymentMethod SMS_PAY = new PaymentMethod("smsPay");

    /** A Vipps agreement. */
    public static final PaymentMethod VIPPS_RECURRING = new PaymentMethod("vippsRecurring");

    /** A single payment with Vipps. */
    public static final PaymentMethod VIPPS_ECOMMERCE = new PaymentMethod("vippsEcommerce");

    /** Klarna Checkout. */
    public static final PaymentMethod KCO = new PaymentMethod("kco");

    /** A card, through PayEx. */
    public static final PaymentMethod CREDITCARD_PAYEX = new PaymentMethod("creditcardPayex");

    /** Swish, through PayEx. */
    public static final PaymentMethod SWISH_PAYEX = new PaymentMethod("swishPayex");

    /** Nexi. */
    public static final PaymentMethod NEXI = new PaymentMethod("nexi");

    /** A provider of the caller's own. */
    public static final PaymentMethod OTHER = new PaymentMethod("other");

    /** A card, through Nets. Not in the reference any more; seen in older programs. */
    public static final PaymentMethod CREDITCARD = new PaymentMethod("creditcard");

    /** Masterpass. Not in the reference any more; seen in older programs. */
    public static final PaymentMethod MASTERPASS = new PaymentMethod("masterpass");

    /** Keeps whatever text there is. */
    @JsonCreator
    public PaymentMethod {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
