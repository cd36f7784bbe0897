package io.github.connectclient.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The subscriptions of the customers of a sandbox, none in a new one. Thread-safe. */
public final class SandboxSubscriptions {
    private final Map<String, List<SandboxSubscription>> subscriptions = new ConcurrentHashMap<>();
    private final Clock clock;

    SandboxSubscriptions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Gives a customer a running subscription.
     *
     * @param customerNumber customer number, of a reader or not
     * @param product product code
     */
    public void add(String customerNumber, String product) {
        add(customerNumber, SandboxSubscription.of(product));
    }

    /**
     * Gives a customer a subscription.
     *
     * @param customerNumber customer number, of a reader or not
     * @param subscription what to add
     */
    public void add(String customerNumber, SandboxSubscription subscription) {
        Objects.requireNonNull(customerNumber, "customerNumber");
        SandboxSubscription begun = subscription.begunBy(clock.instant());
        subscriptions.compute(customerNumber, (number, before) -> {
            List<SandboxSubscription> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
            all.add(begun);
            return List.copyOf(all);
        });
    }

    /** Removes all subscriptions of all customers. Shares stay. */
    public void clear() {
        subscriptions.clear();
    }

    List<SandboxSubscription> of(String customerNumber) {
        return subscriptions.getOrDefault(customerNumber, List.of());
    }
}
