package io.github.connectclient.auth;

import java.net.URI;

/**
 * Addresses of the pages on which a reader completes at a payment provider what a call has begun. The browser comes back to
 * {@code returnUrl} with the outcome added, one of the values of {@code PaymentOutcome}, or to {@code errorUrl} when the
 * system failed. Reached through {@link LoginPages#payments()}. Immutable and thread-safe.
 *
 * <pre>{@code
 * response.sendRedirect(connect.loginPages().payments()
 *         .registerKlarnaToken(begun.transactionId(), returnUrl, errorUrl).toString());
 * }</pre>
 */
public final class PaymentPages {
    private static final String TRANSACTION = "transactionId";
    private static final String CHANGE = "paymentChangeId";

    private final LoginPages pages;

    PaymentPages(LoginPages pages) {
        this.pages = pages;
    }

    /**
     * The page on which a reader completes the registration of a Klarna token.
     *
     * @param transactionId id from the call that began it
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI registerKlarnaToken(long transactionId, URI returnUrl, URI errorUrl) {
        return page("/payment/klarna/token/add", TRANSACTION, transactionId, returnUrl, errorUrl);
    }

    /**
     * The page on which a reader completes the registration of a Nexi subscription.
     *
     * @param transactionId id from the call that began it
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI registerNexiSubscription(long transactionId, URI returnUrl, URI errorUrl) {
        return page("/payment/nexi/subscription/add", TRANSACTION, transactionId, returnUrl, errorUrl);
    }

    /**
     * The page on which a reader completes the registration of a PayEx token.
     *
     * @param transactionId id from the call that began it
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI registerPayExToken(long transactionId, URI returnUrl, URI errorUrl) {
        return page("/payment/payex/token/add", TRANSACTION, transactionId, returnUrl, errorUrl);
    }

    /**
     * The page on which a reader completes the registration of a Vipps agreement.
     *
     * @param transactionId id from the call that began it
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI registerVippsAgreement(long transactionId, URI returnUrl, URI errorUrl) {
        return page("/payment/vipps/agreement/add", TRANSACTION, transactionId, returnUrl, errorUrl);
    }

    /**
     * The page on which a reader pays an invoice. The call that begins it has no published path, so it is yours to make.
     *
     * @param transactionId id from the call that began it
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI payInvoice(long transactionId, URI returnUrl, URI errorUrl) {
        return page("/payment/invoice/pay", TRANSACTION, transactionId, returnUrl, errorUrl);
    }

    /**
     * The page on which a reader completes a change of payment method.
     *
     * @param paymentChangeId id from the call that began it
     * @param returnUrl where the browser goes afterwards, absolute
     * @param errorUrl where the browser goes on failure, absolute
     * @return the address
     */
    public URI changePaymentMethod(long paymentChangeId, URI returnUrl, URI errorUrl) {
        return page("/paymentChange", CHANGE, paymentChangeId, returnUrl, errorUrl);
    }

    /**
     * These pages for a reader who has a PayEx token already: {@link #changePaymentMethod} then replaces it. The token becomes
     * part of the address, and so of browser histories and server logs; the reference wants it there.
     *
     * @param recurrenceToken the token to replace
     * @return pages with this parameter
     */
    public PaymentPages replacingPayExToken(String recurrenceToken) {
        return new PaymentPages(pages.with("ticket", recurrenceToken));
    }

    private URI page(String path, String idName, long id, URI returnUrl, URI errorUrl) {
        return pages.with(idName, Long.toString(id)).page(path, returnUrl, errorUrl);
    }
}
