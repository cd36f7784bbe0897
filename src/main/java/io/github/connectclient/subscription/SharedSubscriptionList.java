package io.github.connectclient.subscription;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.value.Unmodelled;
import java.util.List;

/**
 * The subscriptions that a reader received through sharing.
 *
 * @param subscriptions the subscriptions; never null
 */
public record SharedSubscriptionList(
        @JsonProperty("sharedSubscriptions") List<SharedSubscription> subscriptions) {
    /** A missing list is read as an empty one. */
    public SharedSubscriptionList {
        subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
    }

    /**
     * One subscription received through sharing.
     *
     * @param more its members, none of which is documented
     */
    public record SharedSubscription(Unmodelled more) {}
}
