package io.github.connectclient.testing;

import io.github.connectclient.order.FulfillmentStatus;
import io.github.connectclient.order.PaymentMethod;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes orders, by page or by API. Every order is completed once; anything but success stops it. Which methods the API is
 * for, the reference says in two lists that differ: the sandbox takes those of either.
 */
final class Fulfillment {
    private static final Set<PaymentMethod> BY_API = Set.of(
            PaymentMethod.SMS,
            PaymentMethod.INVOICE,
            PaymentMethod.FREE,
            PaymentMethod.KCO,
            PaymentMethod.CREDITCARD_PAYEX,
            PaymentMethod.SWISH_PAYEX,
            PaymentMethod.VIPPS_ECOMMERCE,
            PaymentMethod.OTHER);
    private static final Set<PaymentMethod> NOT_BY_PAGE = Set.of(PaymentMethod.OTHER, PaymentMethod.SMS);

    private final OrderBook orders;

    Fulfillment(OrderBook orders) {
        this.orders = orders;
    }

    /** How the order ended; null when it is not one for the page, or has ended before. */
    @Nullable
    FulfillmentStatus byPage(SandboxOrder order) {
        PaymentMethod method = order.paymentMethod();
        boolean isForPage = order.prepaid() || method == null || !NOT_BY_PAGE.contains(method);
        return isForPage ? orders.end(order) : null;
    }

    /** How the order ended; null when it is not one for the API, or has ended before. */
    @Nullable
    FulfillmentStatus byApi(SandboxOrder order) {
        PaymentMethod method = order.paymentMethod();
        boolean isForApi = order.prepaid() || method == null || BY_API.contains(method);
        return isForApi ? orders.end(order) : null;
    }
}
