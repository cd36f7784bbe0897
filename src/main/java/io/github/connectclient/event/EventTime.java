package io.github.connectclient.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of an event: documented in milliseconds, also sampled in seconds, ISO 8601 in the legacy envelope. */
final class EventTime {
    /** As seconds the year 5138, as milliseconds March 1973: no event is from then. */
    private static final long SECONDS_BELOW = 100_000_000_000L;

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

    private EventTime() {}

    static @Nullable Instant of(Object value) {
        Long number = wholeNumber(value);
        if (number != null) {
            boolean isSeconds = -SECONDS_BELOW < number && number < SECONDS_BELOW;
            return isSeconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        try {
            return value instanceof String text ? Instant.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Long wholeNumber(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        return value instanceof String text && DIGITS.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
