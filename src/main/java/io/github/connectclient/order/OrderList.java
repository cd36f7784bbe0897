package io.github.connectclient.order;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Orders with their status.
 *
 * @param orders the orders; never null
 */
public record OrderList(List<Order> orders) {
    /** A missing list is read as an empty one. */
    public OrderList {
        orders = orders == null ? List.of() : List.copyOf(orders);
    }

    /**
     * One order of the list.
     *
     * @param orderId ConnectID order id
     * @return null when it is not in the list
     */
    public @Nullable Order find(long orderId) {
        return orders.stream()
                .filter(order -> Objects.equals(order.orderId(), orderId))
                .findFirst()
                .orElse(null);
    }

    /**
     * One order.
     *
     * @param orderId ConnectID order id
     * @param externalOrderId the caller's own id, at most 40 characters
     * @param orderTime when it was placed
     * @param orderStatus its state
     * @param orderAmount total, in the currency it was registered with
     * @param customerNumber number of the customer in Connect
     */
    public record Order(
            @Nullable Long orderId,
            @Nullable String externalOrderId,
            @Nullable Instant orderTime,
            @Nullable OrderStatus orderStatus,
            @Nullable BigDecimal orderAmount,
            @Personal @Nullable Long customerNumber) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }
}
