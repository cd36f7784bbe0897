package io.github.connectclient.payment;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag Payment, for a logged-in reader: how a subscribed product is paid. A product is named by its code, 1 to
 * 12 characters. The payment of an invoice has no published path;
 * {@link io.github.connectclient.ConnectClient#raw(UserSession)} calls it once you know it.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * PaymentChange change = connect.paymentMethods()
 *         .change(user, "CO27409", SubscriptionPaymentMethod.RECURRING_PAYEX_CARD_PAYMENT);
 * URI page = connect.loginPages().payments().changePaymentMethod(change.paymentChangeId(), returnUrl, errorUrl);
 * }</pre>
 */
public final class PaymentMethods {
    /** List payment methods. */
    public static final Operation LIST =
            Operation.documented("List payment methods", "GET", "/v1/product/payment/{product}");

    /** Change payment method. */
    public static final Operation CHANGE =
            Operation.documented("Change payment method", "POST", "/v1/product/payment/{product}");

    private static final int LONGEST_PRODUCT = 12;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#paymentMethods()}.
     *
     * @param http describes calls
     */
    public PaymentMethods(Http http) {
        this.http = http;
    }

    /**
     * <i>List payment methods</i>: lists how a product of the reader can be paid, and how it is.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @return the possible methods
     */
    public PaymentMethodList list(UserSession user, String product) {
        return http.as(user).call(LIST, product(product)).fetch(PaymentMethodList.class);
    }

    /**
     * <i>Change payment method</i>: begins a change of how a product of the reader is paid. To complete it, send the reader's
     * browser to {@link io.github.connectclient.auth.PaymentPages#changePaymentMethod}.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @param method the method to change to
     * @return the id of the change
     */
    public PaymentChange change(UserSession user, String product, SubscriptionPaymentMethod method) {
        return http.as(user)
                .call(CHANGE, product(product))
                .json(new PaymentChange.Request(method))
                .fetch(PaymentChange.class);
    }

    private static String product(String code) {
        return Check.text("product", code, LONGEST_PRODUCT);
    }
}
