package io.github.connectclient.order;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Http;
import java.net.URI;
import java.util.Objects;

/**
 * The operations of tags Order, Fulfillment and User. Methods with a leading {@link UserSession} act for a logged-in reader,
 * the others for the application itself.
 *
 * <p>An order is registered, then completed: where the reader has to act at a payment provider, by sending the browser to
 * {@link io.github.connectclient.auth.LoginPages#fulfillment} and reading the {@link FulfillmentStatus} when it comes back;
 * otherwise by {@link #complete}. An order that the application registered is then given to a user by {@link #assignUser}.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * RegisteredOrder order = connect.orders().register(user, NewOrder.builder(payer)
 *         .payment(Payment.by(PaymentMethod.INVOICE))
 *         .line(OrderLine.coupon("WMDigi", 5223).build())
 *         .build());
 * URI page = connect.loginPages().fulfillment(order.orderId(), returnUrl, errorUrl);
 * }</pre>
 */
public final class Orders {
    /** Register order. */
    public static final Operation REGISTER = Operation.observed("Register order", "POST", "/v1/order");

    /** Register order - client mode. */
    public static final Operation REGISTER_CLIENT =
            Operation.observed("Register order - client mode", "POST", "/v1/client/order");

    /** List orders. */
    public static final Operation LIST = Operation.documented("List orders", "GET", "/v1/order/status");

    /** Search order details. */
    public static final Operation SEARCH = Operation.documented("Search order details", "POST", "/v1/order/status");

    /** List order product history. */
    public static final Operation LIST_PRODUCT_HISTORY =
            Operation.documented("List order product history", "GET", "/v1/customer/order/product/history");

    /** List order status - client mode. */
    public static final Operation LIST_STATUS_CLIENT =
            Operation.documented("List order status - client mode", "GET", "/v1/client/order/status/{orderId}");

    /** Complete order - client mode. */
    public static final Operation COMPLETE_CLIENT =
            Operation.documented("Complete order - client mode", "POST", "/v1/client/order/fulfillment");

    /** Assign user - client mode. */
    public static final Operation ASSIGN_USER_CLIENT =
            Operation.documented("Assign user - client mode", "POST", "/v1/client/order/{orderId}/user");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#orders()}.
     *
     * @param http describes calls
     */
    public Orders(Http http) {
        this.http = http;
    }

    /**
     * <i>Register order</i>: registers an order of the reader, to be completed next. The path was observed in use.
     *
     * @param user the reader
     * @param order the order
     * @return its id
     */
    public RegisteredOrder register(UserSession user, NewOrder order) {
        return http.as(user).call(REGISTER).json(order).fetch(RegisteredOrder.class);
    }

    /**
     * <i>Register order - client mode</i>: registers an order for a customer, to be completed next. The path was observed in
     * use.
     *
     * @param order the order
     * @return its id
     */
    public RegisteredOrder register(NewOrder order) {
        return http.asClient().call(REGISTER_CLIENT).json(order).fetch(RegisteredOrder.class);
    }

    /**
     * <i>List orders</i>: lists the orders of the reader.
     *
     * @param user the reader
     * @return the orders with their status
     */
    public OrderList list(UserSession user) {
        return http.as(user).call(LIST).fetch(OrderList.class);
    }

    /**
     * <i>Search order details</i>: lists orders with their lines, by ConnectID order id or by the caller's own.
     *
     * @param user the reader
     * @param search which orders
     * @return the orders with their lines
     */
    public OrderDetails search(UserSession user, OrderSearch search) {
        return http.as(user).call(SEARCH).json(search).fetch(OrderDetails.class);
    }

    /**
     * <i>List order product history</i>: lists the single products that the reader bought, not subscriptions.
     *
     * @param user the reader
     * @return the purchases
     */
    public OrderProductHistory listProductHistory(UserSession user) {
        return http.as(user).call(LIST_PRODUCT_HISTORY).fetch(OrderProductHistory.class);
    }

    /**
     * <i>List order status - client mode</i>: asks for the status of one order.
     *
     * @param orderId ConnectID order id
     * @return a list of that one order
     */
    public OrderList listStatus(long orderId) {
        return http.asClient().call(LIST_STATUS_CLIENT, orderId).fetch(OrderList.class);
    }

    /**
     * <i>Complete order - client mode</i>: completes an order that is prepaid or paid without the reader. Documented, in two
     * lists that differ, for {@code sms}, {@code invoice}, {@code free}, {@code kco}, {@code creditcardPayex},
     * {@code swishPayex}, {@code vippsEcommerce} and {@code other}.
     *
     * @param orderId ConnectID order id
     * @return what came of it; a refusal is an answer as well
     */
    public OrderCompletion complete(long orderId) {
        return complete(new OrderCompletion.Request(orderId, null));
    }

    /**
     * <i>Complete order - client mode</i>: completes an order and has the end of the payment reported, as for {@code sms}.
     *
     * @param orderId ConnectID order id
     * @param callbackUrl absolute; the server calls it with GET when the payment has ended, and adds the
     *     {@link FulfillmentStatus}, {@code success} or {@code failed}
     * @return what came of it; a refusal is an answer as well
     */
    public OrderCompletion complete(long orderId, URI callbackUrl) {
        return complete(new OrderCompletion.Request(orderId, Objects.requireNonNull(callbackUrl, "callbackUrl")));
    }

    /**
     * <i>Assign user - client mode</i>: gives a completed order of client mode to a user, who is made when there is none with
     * the credential. Before messages can be sent the vendor has to set up their texts and the base of their links; they go out
     * some time after the answer.
     *
     * @param orderId ConnectID order id
     * @param assignment who, and whether a link to log in with is sent
     * @return the user
     */
    public AssignedUser assignUser(long orderId, UserAssignment assignment) {
        return http.asClient()
                .call(ASSIGN_USER_CLIENT, orderId)
                .json(assignment)
                .fetch(AssignedUser.class);
    }

    private OrderCompletion complete(OrderCompletion.Request request) {
        return http.asClient().call(COMPLETE_CLIENT).json(request).fetch(OrderCompletion.class);
    }
}
