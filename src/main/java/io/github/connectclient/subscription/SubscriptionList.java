package io.github.connectclient.subscription;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions of a customer.
 *
 * @param subscriptions the subscriptions; never null
 */
public record SubscriptionList(List<Subscription> subscriptions) {
    /** A missing list is read as an empty one. */
    public SubscriptionList {
        subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
    }

    /**
     * One subscription. The components are those that programs in the field read; there may be more members, see
     * {@code more}.
     *
     * @param product product code
     * @param stopped whether it was stopped
     * @param startTime midnight at the beginning of the unbroken period; a renewal leaves it where it is, a new start after a
     *     pause moves it
     * @param endTime last second of the last paid day, or of the day on which the last received issue was published, whichever
     *     is later
     * @param paid whether the period is paid
     * @param priceDetails what it costs; never null. Not even the form of its items is documented
     * @param sharable whether it may be shared
     * @param shareType with whom it may be shared
     * @param salesPerson id of who sold it
     * @param distributionLevel code of what is delivered, and so whether paper is; mainly with subscriptions received through
     *     B2B
     * @param productDeliveryPlanId id of the plan that says on which weekdays there is delivery and access
     * @param more the members that this library does not model
     */
    public record Subscription(
            @Nullable String product,
            @Nullable Boolean stopped,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            @Nullable Boolean paid,
            List<PriceDetail> priceDetails,
            @Nullable Boolean sharable,
            @Nullable ShareType shareType,
            @Personal @Nullable String salesPerson,
            @Nullable String distributionLevel,
            @Nullable Long productDeliveryPlanId,
            Unmodelled more) {
        /** A missing list is read as an empty one. */
        public Subscription {
            priceDetails = priceDetails == null ? List.of() : List.copyOf(priceDetails);
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /**
     * A piece of price information.
     *
     * @param more its members, none of which is documented
     */
    public record PriceDetail(Unmodelled more) {}
}
