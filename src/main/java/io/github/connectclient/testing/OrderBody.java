package io.github.connectclient.testing;

import io.github.connectclient.order.OrderStatus;
import io.github.connectclient.order.PaymentMethod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a registered order, with the rules that it has to follow. */
final class OrderBody {
    private static final String PREPAID = "prepaid";

    private final JsonBody json;

    OrderBody(JsonBody json) {
        this.json = json;
    }

    /**
     * Checks the body and makes an order of it.
     *
     * @param reader who orders, null in client mode
     * @param now when it is registered
     */
    SandboxOrder order(@Nullable SandboxReader reader, Instant now) {
        JsonBody payer = json.object("payer");
        if (payer == null) {
            throw Refusal.badRequest("payer is required");
        }
        OrderLineBody.checkParty(payer);
        checkRest();
        Long customer = payer.integer("customerNumber");
        return new SandboxOrder(
                0,
                json.text("externalOrderId", Bounds.EXTERNAL_ORDER_ID),
                orderTime(now),
                OrderStatus.PRELIMINARY,
                json.decimal("orderAmount"),
                paymentMethod(),
                json.flag(PREPAID),
                lines(),
                null,
                reader != null ? reader.customerNumber() : customer == null ? null : customer.toString(),
                reader == null ? null : reader.credential());
    }

    private Instant orderTime(Instant now) {
        Long time = json.integer("orderDate");
        return time == null ? now : Instant.ofEpochMilli(time);
    }

    private @Nullable PaymentMethod paymentMethod() {
        String method = json.text("paymentMethod", Integer.MAX_VALUE);
        boolean isPayex = "creditcardPayex".equals(method);
        if (isPayex && json.flag(PREPAID) && json.object("paymentInfoPayex") == null) {
            throw Refusal.badRequest("paymentInfoPayex is required when prepaid by creditcardPayex");
        }
        return method == null ? null : new PaymentMethod(method);
    }

    private List<SandboxOrder.Line> lines() {
        List<JsonBody> lines = json.objects("orderLines");
        if (lines.isEmpty()) {
            throw Refusal.badRequest("orderLines must hold at least one line");
        }
        return lines.stream().map(line -> new OrderLineBody(line).line()).toList();
    }

    private void checkRest() {
        json.text("currency", Bounds.CURRENCY);
        json.text("companyCode", Bounds.ENTERPRISE_CODE);
        boolean hasCode = json.text("marketingCouponCode", Integer.MAX_VALUE) != null;
        if (hasCode != (json.integer("marketingCouponNumber") != null)) {
            throw Refusal.badRequest("marketingCouponCode and marketingCouponNumber are sent together");
        }
    }
}
