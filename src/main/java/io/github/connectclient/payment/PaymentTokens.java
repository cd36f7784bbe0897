package io.github.connectclient.payment;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tags Klarna, Nexi, PayEx and Vipps, for a logged-in reader: what a payment provider keeps so that the
 * reader can be charged again. Klarna and PayEx call it a token, Nexi a subscription, Vipps an agreement. A registration only
 * begins with the call: the reader completes it on the provider's page, see {@link io.github.connectclient.auth.PaymentPages}.
 * The four removals have no published path; {@link io.github.connectclient.ConnectClient#raw(UserSession)} calls them once you
 * know it.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a missing parameter, before anything is sent,
 * and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * PaymentRegistration begun = connect.paymentTokens().registerVippsAgreement(user, "CO27409");
 * URI page = connect.loginPages().payments().registerVippsAgreement(begun.transactionId(), returnUrl, errorUrl);
 * }</pre>
 */
public final class PaymentTokens {
    /** Add Klarna token. */
    public static final Operation REGISTER_KLARNA_TOKEN =
            Operation.documented("Add Klarna token", "POST", "/v1/customer/payment/klarna/token");

    /** List klarna recurring tokens. */
    public static final Operation LIST_KLARNA_TOKENS =
            Operation.documented("List klarna recurring tokens", "GET", "/v1/customer/payment/klarna/token");

    /** Add Nexi subscription. */
    public static final Operation REGISTER_NEXI_SUBSCRIPTION =
            Operation.derived("Add Nexi subscription", "POST", "/v1/api/payment/nexi/subscription");

    /** List Nexi subscriptions. */
    public static final Operation LIST_NEXI_SUBSCRIPTIONS =
            Operation.documented("List Nexi subscriptions", "GET", "/v1/api/payment/nexi/subscription");

    /** Add PayEx token. */
    public static final Operation REGISTER_PAYEX_TOKEN =
            Operation.derived("Add PayEx token", "POST", "/v1/api/payment/payex/token");

    /** List PayEx tokens. */
    public static final Operation LIST_PAYEX_TOKENS =
            Operation.documented("List PayEx tokens", "GET", "/v1/api/payment/payex/token");

    /** Add vipps agreement. */
    public static final Operation REGISTER_VIPPS_AGREEMENT =
            Operation.documented("Add vipps agreement", "POST", "/v1/customer/payment/vipps/agreement");

    /** List vipps agreements. */
    public static final Operation LIST_VIPPS_AGREEMENTS =
            Operation.documented("List vipps agreements", "GET", "/v1/customer/payment/vipps/agreement");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#paymentTokens()}.
     *
     * @param http describes calls
     */
    public PaymentTokens(Http http) {
        this.http = http;
    }

    /**
     * <i>Add Klarna token</i>: begins the registration of a Klarna token.
     *
     * @param user the reader
     * @param product code of the product the token is for, not empty
     * @return the transaction to complete
     */
    public PaymentRegistration registerKlarnaToken(UserSession user, String product) {
        return register(user, REGISTER_KLARNA_TOKEN, PaymentRegistration.Request.of(product));
    }

    /**
     * <i>List klarna recurring tokens</i>: lists the reader's valid Klarna tokens.
     *
     * @param user the reader
     * @return the tokens
     */
    public KlarnaTokens listKlarnaTokens(UserSession user) {
        return http.as(user).call(LIST_KLARNA_TOKENS).fetch(KlarnaTokens.class);
    }

    /**
     * <i>Add Nexi subscription</i>: begins the registration of a card at Nexi. The path is derived from the one of the list.
     *
     * @param user the reader
     * @param product code of the product the subscription is for, not empty
     * @return the transaction to complete
     */
    public PaymentRegistration registerNexiSubscription(UserSession user, String product) {
        return register(user, REGISTER_NEXI_SUBSCRIPTION, PaymentRegistration.Request.of(product));
    }

    /**
     * <i>List Nexi subscriptions</i>: lists the reader's valid Nexi subscriptions.
     *
     * @param user the reader
     * @return the subscriptions
     */
    public NexiSubscriptions listNexiSubscriptions(UserSession user) {
        return http.as(user).call(LIST_NEXI_SUBSCRIPTIONS).fetch(NexiSubscriptions.class);
    }

    /**
     * <i>Add PayEx token</i>: begins the registration of a card at PayEx; the reference has no other type of token. The path is
     * derived from the one of the list.
     *
     * @param user the reader
     * @param product code of the product the token is for, not empty
     * @return the transaction to complete
     */
    public PaymentRegistration registerPayExToken(UserSession user, String product) {
        return register(user, REGISTER_PAYEX_TOKEN, PaymentRegistration.Request.ofCard(product));
    }

    /**
     * <i>List PayEx tokens</i>: lists the reader's valid PayEx tokens.
     *
     * @param user the reader
     * @return the tokens
     */
    public PayExTokens listPayExTokens(UserSession user) {
        return http.as(user).call(LIST_PAYEX_TOKENS).fetch(PayExTokens.class);
    }

    /**
     * <i>Add vipps agreement</i>: begins the registration of a Vipps agreement.
     *
     * @param user the reader
     * @param product code of the product the agreement is for, not empty
     * @return the transaction to complete
     */
    public PaymentRegistration registerVippsAgreement(UserSession user, String product) {
        return register(user, REGISTER_VIPPS_AGREEMENT, PaymentRegistration.Request.of(product));
    }

    /**
     * <i>List vipps agreements</i>: lists the reader's valid Vipps agreements.
     *
     * @param user the reader
     * @return the agreements
     */
    public VippsAgreements listVippsAgreements(UserSession user) {
        return http.as(user).call(LIST_VIPPS_AGREEMENTS).fetch(VippsAgreements.class);
    }

    private PaymentRegistration register(UserSession user, Operation operation, PaymentRegistration.Request request) {
        return http.as(user).call(operation).json(request).fetch(PaymentRegistration.class);
    }
}
