package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.order.ProductSpecType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Registers orders, and lists them. A reader sees the orders of the own credential: those registered in user mode, and those
 * of client mode that were assigned. An order that does not exist, or is another reader's, gives an empty list. The product
 * history has the lines of completed orders that sell no subscription.
 */
final class OrderSection implements Section {
    private final OrderBook orders;
    private final Clock clock;

    OrderSection(OrderBook orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/v1/order", this::register);
        routes.post("/v1/client/order", this::register);
        routes.get(
                "/v1/order/status",
                call -> list(orders.of(call.reader()).stream().map(OrderAnswers::status)));
        routes.post("/v1/order/status", this::search);
        routes.get("/v1/client/order/status/{orderId}", this::status);
        routes.get("/v1/customer/order/product/history", this::history);
    }

    private JsonNode register(ApiCall call) {
        SandboxOrder order =
                new OrderBody(call.body()).order(call.isClientMode() ? null : call.reader(), clock.instant());
        return Json.object().put("orderId", orders.add(order).orderId());
    }

    private JsonNode search(ApiCall call) {
        JsonBody body = call.body();
        Long orderId = body.integer("orderId");
        String externalOrderId = body.text("externalOrderId", Bounds.EXTERNAL_ORDER_ID);
        if ((orderId == null) == (externalOrderId == null)) {
            throw Refusal.badRequest("Exactly one of orderId and externalOrderId is sent");
        }
        return list(orders.of(call.reader()).stream()
                .filter(order ->
                        orderId == null ? externalOrderId.equals(order.externalOrderId()) : orderId == order.orderId())
                .map(OrderAnswers::details));
    }

    private JsonNode status(ApiCall call) {
        SandboxOrder order = orders.find(call.path("orderId"));
        return list(Stream.ofNullable(order).map(OrderAnswers::status));
    }

    private JsonNode history(ApiCall call) {
        return list(orders.of(call.reader()).stream()
                .filter(SandboxOrder::isFulfilled)
                .flatMap(order -> order.lines().stream()
                        .filter(line -> line.type() != ProductSpecType.COUPON)
                        .map(line -> OrderAnswers.purchase(order, line))));
    }

    private static JsonNode list(Stream<ObjectNode> entries) {
        List<ObjectNode> list = entries.toList();
        return Json.object().set("orders", Json.array(list));
    }
}
