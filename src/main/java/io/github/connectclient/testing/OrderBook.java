package io.github.connectclient.testing;

import io.github.connectclient.order.FulfillmentStatus;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The registered orders, in the order of their ids, and how the next ones will be completed. Thread-safe. */
final class OrderBook {
    private final Map<Long, SandboxOrder> orders = new ConcurrentSkipListMap<>();
    private final Queue<FulfillmentStatus> outcomes = new ConcurrentLinkedQueue<>();
    private final AtomicLong lastOrder = new AtomicLong();

    /** Keeps an order under the next free id. */
    SandboxOrder add(SandboxOrder order) {
        SandboxOrder added = order.numbered(lastOrder.incrementAndGet());
        orders.put(added.orderId(), added);
        return added;
    }

    List<SandboxOrder> all() {
        return List.copyOf(orders.values());
    }

    List<SandboxOrder> of(SandboxReader reader) {
        return all().stream()
                .filter(order -> reader.credential().equals(order.credential()))
                .toList();
    }

    @Nullable
    SandboxOrder find(long orderId) {
        return orders.get(orderId);
    }

    /** The order whose id was sent as text. */
    @Nullable
    SandboxOrder find(String orderId) {
        return orderId.matches("\\d{1,18}") ? find(Long.parseLong(orderId)) : null;
    }

    @Nullable
    SandboxOrder change(long orderId, UnaryOperator<SandboxOrder> change) {
        return orders.computeIfPresent(orderId, (id, order) -> change.apply(order));
    }

    void endNextWith(FulfillmentStatus... next) {
        outcomes.addAll(List.of(next));
    }

    /** Ends an order as the test wants it, otherwise with success. Each order ends once; null when it has. */
    @Nullable
    FulfillmentStatus end(SandboxOrder order) {
        if (order.fulfillmentStatus() != null) {
            return null;
        }
        FulfillmentStatus wanted = outcomes.poll();
        FulfillmentStatus outcome = wanted == null ? FulfillmentStatus.SUCCESS : wanted;
        return orders.replace(order.orderId(), order, order.ended(outcome)) ? outcome : null;
    }
}
