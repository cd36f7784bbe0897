package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.order.FulfillmentStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Completes orders by API, and gives them to users. An order that is unknown, has ended before, or is not paid without a page
 * gives {@code ERROR}, not a status of 400. A {@code callbackUrl} is checked and never called. A user is assigned to a
 * completed order that has none yet; it is a new one unless a reader, or an order before, has the credential, and messages are
 * not sent.
 */
final class OrderCompletionSection implements Section {
    private final OrderBook orders;
    private final Readers readers;
    private final Fulfillment fulfillment;

    OrderCompletionSection(OrderBook orders, Readers readers) {
        this.orders = orders;
        this.readers = readers;
        this.fulfillment = new Fulfillment(orders);
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/v1/client/order/fulfillment", call -> complete(call.body()));
        routes.post("/v1/client/order/{orderId}/user", this::assign);
    }

    private JsonNode complete(JsonBody body) {
        long orderId = body.requiredInteger("orderId");
        checkAbsolute(body.text("callbackUrl", Integer.MAX_VALUE));
        SandboxOrder order = orders.find(orderId);
        FulfillmentStatus outcome = order == null ? null : fulfillment.byApi(order);
        boolean succeeded = FulfillmentStatus.SUCCESS.equals(outcome);
        String reason = outcome == null
                ? "There is no order with this id that can be completed"
                : "The payment ended with " + outcome;
        return Json.object()
                .put("fulfillmentStatus", succeeded ? "OK" : "ERROR")
                .put("orderId", orderId)
                .put("errorMessage", succeeded ? null : reason);
    }

    private JsonNode assign(ApiCall call) {
        JsonBody body = call.body();
        String credential = body.requiredText("credential", Bounds.CREDENTIAL);
        checkMessage(body);
        SandboxOrder order = orders.find(call.path("orderId"));
        if (order == null || !order.isFulfilled() || order.credential() != null) {
            throw Refusal.badRequest("There is no completed order with this id and without a user");
        }
        boolean isReader = readers.hasCredential(credential);
        boolean isKnown = isReader || orders.all().stream().anyMatch(other -> credential.equals(other.credential()));
        orders.change(order.orderId(), unassigned -> unassigned.of(credential));
        return Json.object()
                .put("orderId", order.orderId())
                .put("uniqueUserId", uniqueUserId(credential))
                .put("isNewUser", !isKnown)
                .put("isPasswordSet", isReader);
    }

    private static void checkMessage(JsonBody body) {
        body.integer("linkLifetime");
        if (body.flag("isSendMessage")) {
            body.requiredText("returnUrl", Integer.MAX_VALUE);
            body.requiredText("errorUrl", Integer.MAX_VALUE);
            body.requiredText("overrideClientId", Integer.MAX_VALUE);
        }
    }

    private static void checkAbsolute(@Nullable String url) {
        try {
            if (url != null && !URI.create(url).isAbsolute()) {
                throw Refusal.badRequest("callbackUrl must be absolute");
            }
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("callbackUrl must be an address");
        }
    }

    /** The same for the same credential, 32 hexadecimal digits as in the sample. */
    private static String uniqueUserId(String credential) {
        return UUID.nameUUIDFromBytes(credential.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
