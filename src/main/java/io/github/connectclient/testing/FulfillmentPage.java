package io.github.connectclient.testing;

import io.github.connectclient.order.FulfillmentStatus;

/**
 * The fulfillment page of the login server. It shows no payment: it redirects at once to {@code returnUrl} with
 * {@code fulfillmentStatus}, for a prepaid order as well. An order that is unknown, has ended before, or is not paid on a page
 * goes to {@code errorUrl}; without one to {@code returnUrl} with {@code error}. {@code clientId} and {@code errorUrl} may be
 * left out, as callers in the field do.
 */
final class FulfillmentPage {
    private static final String STATUS = "fulfillmentStatus";

    private final ClientCheck client;
    private final OrderBook orders;
    private final Fulfillment fulfillment;

    FulfillmentPage(ClientCheck client, OrderBook orders) {
        this.client = client;
        this.orders = orders;
        this.fulfillment = new Fulfillment(orders);
    }

    Answer answer(Parameters query) {
        String clientId = query.find("clientId");
        if (clientId != null && !client.isKnown(clientId)) {
            throw Refusal.badRequest("clientId is unknown");
        }
        String orderId = query.find("orderId");
        String returnUrl = query.find("returnUrl");
        if (orderId == null || returnUrl == null) {
            throw Refusal.badRequest("The page needs orderId and returnUrl");
        }
        SandboxOrder order = orders.find(orderId);
        FulfillmentStatus outcome = order == null ? null : fulfillment.byPage(order);
        String errorUrl = query.find("errorUrl");
        if (outcome == null && errorUrl != null) {
            return Answer.redirect(errorUrl);
        }
        FulfillmentStatus told = outcome == null ? FulfillmentStatus.ERROR : outcome;
        return new Redirect(returnUrl).with(STATUS, told.value()).answer();
    }
}
