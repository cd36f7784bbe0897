package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a payment ended, as the address tells that the browser, or the server with a callback, comes back to. Only
 * {@link #SUCCESS} lets the order go on; anything else stops it before Connect. Values this version does not know are kept.
 *
 * <p>The browser brings it, so whoever sits there can write it: it tells what to show, and is no proof of a payment.
 *
 * <pre>{@code
 * boolean isPaid = FulfillmentStatus.SUCCESS.equals(FulfillmentStatus.findIn(request.getQueryString()));
 * }</pre>
 *
 * @param value as in the address
 */
public record FulfillmentStatus(@JsonValue String value) {
    /** Paid. */
    public static final FulfillmentStatus SUCCESS = new FulfillmentStatus("success");

    /** The reader gave up. */
    public static final FulfillmentStatus CANCEL = new FulfillmentStatus("cancel");

    /** The payment failed. */
    public static final FulfillmentStatus ERROR = new FulfillmentStatus("error");

    /** How it ended could not be read. */
    public static final FulfillmentStatus UNKNOWN = new FulfillmentStatus("unknown");

    /** The payment failed; said only to the {@code callbackUrl} of an order that was completed by API. */
    public static final FulfillmentStatus FAILED = new FulfillmentStatus("failed");

    private static final String PARAMETER = "fulfillmentStatus";

    /** Keeps whatever text there is. */
    @JsonCreator
    public FulfillmentStatus {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the status off an address.
     *
     * @param address the address that was come back to
     * @return null when it has no {@code fulfillmentStatus}; {@link #UNKNOWN} when that is empty, badly encoded, or there
     *     are several that differ
     */
    public static @Nullable FulfillmentStatus findIn(URI address) {
        String query = address.getRawQuery();
        return query == null ? null : findIn(query);
    }

    /**
     * Reads the status off a query.
     *
     * @param query the query of the address that was come back to, still encoded, with or without the question mark
     * @return as {@link #findIn(URI)}
     */
    public static @Nullable FulfillmentStatus findIn(String query) {
        List<FulfillmentStatus> found = Stream.of(
                        query.substring(query.startsWith("?") ? 1 : 0).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> PARAMETER.equals(decoded(pair[0])))
                .map(pair -> of(pair.length == 1 ? "" : decoded(pair[1])))
                .distinct()
                .toList();
        return found.isEmpty() ? null : found.size() == 1 ? found.get(0) : UNKNOWN;
    }

    private static FulfillmentStatus of(String text) {
        return text.isEmpty() ? UNKNOWN : new FulfillmentStatus(text);
    }

    /** Empty when badly encoded. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
