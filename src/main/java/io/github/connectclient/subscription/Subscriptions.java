package io.github.connectclient.subscription;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag Subscription. Methods with a leading {@link UserSession} act for a logged-in reader, the other one for
 * the application itself.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * SubscriptionList running = connect.subscriptions().list(user, SubscriptionSource.ALL);
 * }</pre>
 */
public final class Subscriptions {
    /** List subscriptions. */
    public static final Operation LIST = Operation.documented("List subscriptions", "GET", "/v1/subscription");

    /** List subscriptions - client mode. */
    public static final Operation LIST_CLIENT =
            Operation.observed("List subscriptions - client mode", "GET", "/v1/client/subscription/{customerNumber}");

    /** Start subscription. */
    public static final Operation START = Operation.documented("Start subscription", "POST", "/v1/subscription");

    /** List shared subscriptions. */
    public static final Operation LIST_SHARED =
            Operation.documented("List shared subscriptions", "GET", "/v1/subscription/shared");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#subscriptions()}.
     *
     * @param http describes calls
     */
    public Subscriptions(Http http) {
        this.http = http;
    }

    /**
     * <i>List subscriptions</i>: lists the reader's own subscriptions with their state, without those received through B2B.
     *
     * @param user the reader
     * @return the subscriptions, maybe none
     */
    public SubscriptionList list(UserSession user) {
        return list(user, SubscriptionSource.ORDINARY);
    }

    /**
     * <i>List subscriptions</i>: lists the reader's subscriptions with their state.
     *
     * @param user the reader
     * @param source own subscriptions, those received through B2B, or both
     * @return the subscriptions, maybe none
     */
    public SubscriptionList list(UserSession user, SubscriptionSource source) {
        return http.as(user).call(LIST).query(source::into).fetch(SubscriptionList.class);
    }

    /**
     * <i>List subscriptions - client mode</i>: lists the subscriptions of a customer. The path was seen in use. That the answer
     * has the form of the one in user mode is assumed, and no choice of the source has been seen.
     *
     * @param customerNumber customer number in Connect
     * @return the subscriptions, maybe none
     */
    public SubscriptionList list(long customerNumber) {
        return http.asClient().call(LIST_CLIENT, customerNumber).fetch(SubscriptionList.class);
    }

    /**
     * <i>Start subscription</i>: starts a recurring product for the reader.
     *
     * @param user the reader
     * @param subscription what to start, and when
     * @return the acknowledgement
     */
    public StartedSubscription start(UserSession user, NewSubscription subscription) {
        return http.as(user).call(START).json(subscription).fetch(StartedSubscription.class);
    }

    /**
     * <i>List shared subscriptions</i>: lists the subscriptions that others share with the reader.
     *
     * @param user the reader
     * @return the shared subscriptions, maybe none
     */
    public SharedSubscriptionList listShared(UserSession user) {
        return http.as(user).call(LIST_SHARED).fetch(SharedSubscriptionList.class);
    }
}
