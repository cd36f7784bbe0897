package io.github.connectclient.order;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.internal.json.MissingMemberException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What came of completing an order by API. A refusal comes as an answer, not as an exception: ask {@link #succeeded()}.
 *
 * @param fulfillmentStatus outcome; an answer without it is an error, because it acknowledges the act
 * @param orderId ConnectID order id; a text, because one description of the reference puts an error text here
 * @param errorMessage reason for humans, present when it did not succeed; not in {@code toString}, since it may quote data
 */
public record OrderCompletion(
        CompletionStatus fulfillmentStatus,
        @Personal @Nullable String orderId,
        @Personal @Nullable String errorMessage) {
    /** Insists on the acknowledgement. */
    public OrderCompletion {
        MissingMemberException.require("fulfillmentStatus", fulfillmentStatus);
    }

    /**
     * Whether the order is completed.
     *
     * @return true if the status is {@link CompletionStatus#OK}
     */
    public boolean succeeded() {
        return fulfillmentStatus.equals(CompletionStatus.OK);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Body of the call. */
    record Request(long orderId, @Nullable URI callbackUrl) {
        Request {
            if (callbackUrl != null && !callbackUrl.isAbsolute()) {
                throw new IllegalArgumentException("callbackUrl must be an absolute address");
            }
        }
    }
}
