package io.github.connectclient.testing;

import io.github.connectclient.order.FulfillmentStatus;
import io.github.connectclient.order.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a sandbox: those that were registered through the API. It starts with none. Thread-safe.
 *
 * <pre>{@code
 * sandbox.orders().endNextWith(FulfillmentStatus.CANCEL);
 * URI back = sandbox.visit(connect.loginPages().fulfillment(orderId, returnUrl, errorUrl));
 * }</pre>
 */
public final class SandboxOrders {
    private final OrderBook book;

    SandboxOrders(OrderBook book) {
        this.book = book;
    }

    /**
     * The orders so far, the oldest first.
     *
     * @return a snapshot
     */
    public List<SandboxOrder> list() {
        return book.all();
    }

    /**
     * One order.
     *
     * @param orderId ConnectID order id
     * @return null when there is no such order
     */
    public @Nullable SandboxOrder find(long orderId) {
        return book.find(orderId);
    }

    /**
     * Says how the next orders end that are completed, by the fulfillment page or by API, after what was said before. Without
     * it they end with {@code success}.
     *
     * @param outcomes one an order
     */
    public void endNextWith(FulfillmentStatus... outcomes) {
        book.endNextWith(outcomes);
    }

    /**
     * Sets the status of an order, which nothing else changes: the reference shows {@code preliminary} and no other.
     *
     * @param orderId ConnectID order id
     * @param status any status
     * @throws IllegalArgumentException when there is no such order
     */
    public void changeStatus(long orderId, OrderStatus status) {
        if (book.change(orderId, order -> order.in(status)) == null) {
            throw new IllegalArgumentException("The sandbox has no order with this id");
        }
    }
}
