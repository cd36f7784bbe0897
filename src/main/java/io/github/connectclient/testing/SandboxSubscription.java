package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A subscription for {@link SandboxSubscriptions#add(String, SandboxSubscription)}: running, paid, sharable and the customer's
 * own, unless told otherwise. Immutable; every step gives a new one.
 *
 * <pre>{@code
 * sandbox.subscriptions().add("327492", SandboxSubscription.of("CO27409").until(endOfYear).unpaid());
 * }</pre>
 */
public final class SandboxSubscription {
    private final ObjectNode members;
    private final boolean receivedThroughB2b;

    private SandboxSubscription(ObjectNode members, boolean receivedThroughB2b) {
        this.members = members;
        this.receivedThroughB2b = receivedThroughB2b;
    }

    /**
     * A subscription that began when it is added and has no end.
     *
     * @param product product code
     * @return the subscription
     */
    public static SandboxSubscription of(String product) {
        ObjectNode members = Json.object()
                .put("product", product)
                .put("stopped", false)
                .put("paid", true)
                .put("sharable", true);
        members.putArray("priceDetails");
        return new SandboxSubscription(members, false);
    }

    /**
     * Sets when it began.
     *
     * @param startTime the time, sent in milliseconds
     * @return a new subscription
     */
    public SandboxSubscription from(Instant startTime) {
        return changed(tree -> tree.put("startTime", startTime.toEpochMilli()));
    }

    /**
     * Sets when it ends. It stays in the lists afterwards.
     *
     * @param endTime the time, sent in milliseconds
     * @return a new subscription
     */
    public SandboxSubscription until(Instant endTime) {
        return changed(tree -> tree.put("endTime", endTime.toEpochMilli()));
    }

    /**
     * Stops it.
     *
     * @return a new subscription
     */
    public SandboxSubscription stopped() {
        return changed(tree -> tree.put("stopped", true));
    }

    /**
     * Leaves the period unpaid.
     *
     * @return a new subscription
     */
    public SandboxSubscription unpaid() {
        return changed(tree -> tree.put("paid", false));
    }

    /**
     * Forbids sharing it.
     *
     * @return a new subscription
     */
    public SandboxSubscription notSharable() {
        return changed(tree -> tree.put("sharable", false));
    }

    /**
     * Makes it one that a company gave the customer: only lists that ask for these show it.
     *
     * @return a new subscription
     */
    public SandboxSubscription receivedThroughB2b() {
        return new SandboxSubscription(members, true);
    }

    boolean isReceivedThroughB2b() {
        return receivedThroughB2b;
    }

    boolean isStopped() {
        return members.path("stopped").asBoolean();
    }

    boolean isSharable() {
        return members.path("sharable").asBoolean();
    }

    boolean isOf(@Nullable String product) {
        return members.path("product").asText().equals(product);
    }

    SandboxSubscription begunBy(Instant now) {
        return members.has("startTime") ? this : from(now);
    }

    ObjectNode json() {
        return members.deepCopy();
    }

    private SandboxSubscription changed(Consumer<ObjectNode> change) {
        ObjectNode copy = members.deepCopy();
        change.accept(copy);
        return new SandboxSubscription(copy, receivedThroughB2b);
    }
}
