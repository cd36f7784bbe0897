package io.github.connectclient.order;

import io.github.connectclient.internal.data.Check;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to search for: by one of the two ids, never both, although a sample of the reference sends both.
 *
 * @param orderId ConnectID order id
 * @param externalOrderId the caller's own id, 1 to 40 characters; several orders may share it
 */
public record OrderSearch(@Nullable Long orderId, @Nullable String externalOrderId) {
    private static final int LONGEST_EXTERNAL = 40;

    /**
     * Checks the search.
     *
     * @throws IllegalArgumentException unless exactly one id is given, or if it is out of bounds
     */
    public OrderSearch {
        Check.optionalText("externalOrderId", externalOrderId, LONGEST_EXTERNAL);
        if ((orderId == null) == (externalOrderId == null)) {
            throw new IllegalArgumentException("exactly one of orderId and externalOrderId must be given");
        }
    }

    /**
     * The order with this id.
     *
     * @param orderId ConnectID order id
     * @return the search
     */
    public static OrderSearch byId(long orderId) {
        return new OrderSearch(orderId, null);
    }

    /**
     * All orders with this external id.
     *
     * @param externalOrderId the caller's own id, 1 to 40 characters
     * @return the search
     * @throws IllegalArgumentException if out of bounds
     */
    public static OrderSearch byExternalId(String externalOrderId) {
        return new OrderSearch(null, externalOrderId);
    }
}
