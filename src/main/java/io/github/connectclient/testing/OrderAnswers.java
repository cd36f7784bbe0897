package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.order.DeliveryStatus;
import io.github.connectclient.order.InvoiceStatus;
import org.jspecify.annotations.Nullable;

/** The three views of an order. What is not known of it is left out. */
final class OrderAnswers {
    private OrderAnswers() {}

    static ObjectNode status(SandboxOrder order) {
        return withCustomer(head(order), order);
    }

    static ObjectNode details(SandboxOrder order) {
        return head(order)
                .set(
                        "orderLines",
                        Json.array(order.lines().stream()
                                .map(OrderAnswers::details)
                                .toList()));
    }

    /** One purchase of the product history. */
    static ObjectNode purchase(SandboxOrder order, SandboxOrder.Line line) {
        ObjectNode purchase = withCustomer(Json.object(), order)
                .put("orderNumber", order.orderId())
                .put("orderDate", order.orderTime().toEpochMilli());
        putIfKnown(purchase, "description", line.productId());
        if (line.amount() != null) {
            purchase.put("amount", line.amount());
        }
        return purchase.put("invoiceStatus", InvoiceStatus.NOT_INVOICED.value());
    }

    private static ObjectNode head(SandboxOrder order) {
        ObjectNode head = Json.object().put("orderId", order.orderId());
        putIfKnown(head, "externalOrderId", order.externalOrderId());
        head.put("orderTime", order.orderTime().toEpochMilli())
                .put("orderStatus", order.orderStatus().value());
        return order.orderAmount() == null ? head : head.put("orderAmount", order.orderAmount());
    }

    private static ObjectNode details(SandboxOrder.Line line) {
        ObjectNode details = Json.object();
        putIfKnown(details, "productId", line.productId());
        details.put("description", "");
        if (line.amount() != null) {
            details.put("invoiceLineAmount", line.amount());
        }
        return details.put("invoiceStatus", InvoiceStatus.NOT_INVOICED.value())
                .put("deliveryStatus", DeliveryStatus.WAITING.value());
    }

    /** The reference has the number as a number; a test may use other texts. */
    private static ObjectNode withCustomer(ObjectNode answer, SandboxOrder order) {
        String number = order.customerNumber();
        if (number == null) {
            return answer;
        }
        return number.matches("\\d{1,18}")
                ? answer.put("customerNumber", Long.parseLong(number))
                : answer.put("customerNumber", number);
    }

    private static void putIfKnown(ObjectNode answer, String name, @Nullable String value) {
        if (value != null) {
            answer.put(name, value);
        }
    }
}
