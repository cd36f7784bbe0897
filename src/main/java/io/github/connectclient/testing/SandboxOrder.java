package io.github.connectclient.testing;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.order.FulfillmentStatus;
import io.github.connectclient.order.OrderStatus;
import io.github.connectclient.order.PaymentMethod;
import io.github.connectclient.order.ProductSpecType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that was registered. {@code toString} hides whose it is.
 *
 * @param orderId ConnectID order id
 * @param externalOrderId the caller's own id
 * @param orderTime when it was ordered; when it was registered, unless the caller said otherwise
 * @param orderStatus its state
 * @param orderAmount total
 * @param paymentMethod how it is paid
 * @param prepaid whether it was paid before
 * @param lines what was ordered
 * @param fulfillmentStatus how it was completed; null until then
 * @param customerNumber customer number of the reader who ordered, or the one that the payer was registered with
 * @param credential credential of the user it belongs to; null until there is one
 */
public record SandboxOrder(
        long orderId,
        @Nullable String externalOrderId,
        Instant orderTime,
        OrderStatus orderStatus,
        @Nullable BigDecimal orderAmount,
        @Nullable PaymentMethod paymentMethod,
        boolean prepaid,
        List<Line> lines,
        @Nullable FulfillmentStatus fulfillmentStatus,
        @Personal @Nullable String customerNumber,
        @Personal @Nullable String credential) {
    /** Copies the lines. */
    public SandboxOrder {
        lines = List.copyOf(lines);
    }

    /**
     * One line of an order.
     *
     * @param type what kind of thing it sells
     * @param productId code of the product or issue, of the coupon, or id of the article
     * @param amount price of one, times how many; null when no price was given
     */
    public record Line(
            ProductSpecType type,
            @Nullable String productId,
            @Nullable BigDecimal amount) {}

    /**
     * Whether the order was completed and not stopped.
     *
     * @return true if the fulfillment status is {@code success}
     */
    public boolean isFulfilled() {
        return FulfillmentStatus.SUCCESS.equals(fulfillmentStatus);
    }

    SandboxOrder numbered(long id) {
        return changed(id, orderStatus, fulfillmentStatus, credential);
    }

    SandboxOrder in(OrderStatus changed) {
        return changed(orderId, changed, fulfillmentStatus, credential);
    }

    SandboxOrder ended(FulfillmentStatus outcome) {
        return changed(orderId, orderStatus, outcome, credential);
    }

    SandboxOrder of(String user) {
        return changed(orderId, orderStatus, fulfillmentStatus, user);
    }

    private SandboxOrder changed(
            long id, OrderStatus status, @Nullable FulfillmentStatus outcome, @Nullable String user) {
        return new SandboxOrder(
                id,
                externalOrderId,
                orderTime,
                status,
                orderAmount,
                paymentMethod,
                prepaid,
                lines,
                outcome,
                customerNumber,
                user);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
