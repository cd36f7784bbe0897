package io.github.connectclient.order;

import io.github.connectclient.internal.json.EpochSeconds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders with their lines.
 *
 * @param orders the orders, several when they share an external id; never null
 */
public record OrderDetails(List<Order> orders) {
    /** A missing list is read as an empty one. */
    public OrderDetails {
        orders = orders == null ? List.of() : List.copyOf(orders);
    }

    /**
     * One order.
     *
     * @param orderId ConnectID order id
     * @param externalOrderId the caller's own id, at most 40 characters
     * @param orderTime when it was placed
     * @param orderStatus its state
     * @param orderAmount total, in the currency it was registered with
     * @param orderLines what was ordered; never null
     */
    public record Order(
            @Nullable Long orderId,
            @Nullable String externalOrderId,
            @Nullable Instant orderTime,
            @Nullable OrderStatus orderStatus,
            @Nullable BigDecimal orderAmount,
            List<Line> orderLines) {
        /** A missing list is read as an empty one. */
        public Order {
            orderLines = orderLines == null ? List.of() : List.copyOf(orderLines);
        }
    }

    /**
     * One line of an order.
     *
     * @param productId code of the product
     * @param description text of the line
     * @param invoiceNumber invoice that bills the line
     * @param invoiceTime when it was invoiced; unlike the other times it is sent in seconds, as the only sample shows
     * @param invoiceLineAmount billed amount
     * @param invoiceStatus whether it is invoiced
     * @param deliveryStatus whether it is delivered
     */
    public record Line(
            @Nullable String productId,
            @Nullable String description,
            @Nullable Long invoiceNumber,
            @EpochSeconds @Nullable Instant invoiceTime,
            @Nullable BigDecimal invoiceLineAmount,
            @Nullable InvoiceStatus invoiceStatus,
            @Nullable DeliveryStatus deliveryStatus) {}
}
