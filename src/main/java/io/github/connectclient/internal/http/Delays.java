package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How long to wait before a repetition: what the server asks for, else exponential with full jitter. */
final class Delays {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LONGEST_RESET = Duration.ofSeconds(60);
    /** Larger numbers are epoch seconds, smaller ones seconds to wait: the reference can be read either way. */
    private static final long EPOCH_FROM = 1_000_000_000;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    private Delays() {}

    static Duration before(int retry, ConnectException e) {
        Duration asked = e instanceof ConnectApiException api ? api.retryAfter() : null;
        return asked != null ? asked : jittered(retry);
    }

    /** What an error answer asks for: {@code Retry-After}, else for a 429 {@code X-RateLimit-Reset}, at most 60 s. */
    static @Nullable Duration asked(int status, Headers headers, Instant now) {
        Duration after = retryAfter(headers.get("Retry-After"), now);
        return after != null || status != 429 ? after : rateLimitReset(headers.get("X-RateLimit-Reset"), now);
    }

    private static Duration jittered(int retry) {
        long most = Math.min(LONGEST.toNanos(), FIRST.toNanos() << Math.min(retry, 20));
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most + 1));
    }

    static @Nullable Duration retryAfter(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        if (DIGITS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            return notNegative(Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A number of up to 15 digits, or null. */
    static @Nullable Long count(@Nullable String value) {
        return value == null || !DIGITS.matcher(value).matches() ? null : (Long) Long.parseLong(value);
    }

    static @Nullable Duration rateLimitReset(@Nullable String value, Instant now) {
        if (value == null || !DIGITS.matcher(value).matches()) {
            return null;
        }
        long number = Long.parseLong(value);
        Duration wait = number < EPOCH_FROM
                ? Duration.ofSeconds(number)
                : notNegative(Duration.between(now, Instant.ofEpochSecond(number)));
        return wait.compareTo(LONGEST_RESET) > 0 ? LONGEST_RESET : wait;
    }

    private static Duration notNegative(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
