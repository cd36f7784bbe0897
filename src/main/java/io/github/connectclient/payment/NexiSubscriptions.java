package io.github.connectclient.payment;

import io.github.connectclient.value.Unmodelled;
import java.util.List;

/**
 * The valid Nexi subscriptions of a reader: cards that Nexi keeps.
 *
 * @param subscriptions the subscriptions; never null
 */
public record NexiSubscriptions(List<Subscription> subscriptions) {
    /** A missing list is read as an empty one. */
    public NexiSubscriptions {
        subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
    }

    /**
     * One subscription. The reference shows none of its members.
     *
     * @param more all members; treat their values as secrets
     */
    public record Subscription(Unmodelled more) {}
}
