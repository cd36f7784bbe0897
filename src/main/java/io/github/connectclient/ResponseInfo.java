package io.github.connectclient;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an answer apart from its body. Immutable and thread-safe. {@code toString} leaves the headers out.
 *
 * @param operation the operation called
 * @param template path template that was used, without values
 * @param status HTTP status
 * @param headers response headers; names in lower case
 * @param attempts how often the request was sent, 1 or more
 * @param duration from the start of the call until the body of this answer began
 */
public record ResponseInfo(
        Operation operation,
        String template,
        int status,
        Map<String, List<String>> headers,
        int attempts,
        Duration duration) {
    /** Keeps an immutable copy of the headers. */
    public ResponseInfo {
        Map<String, List<String>> copy = new HashMap<>();
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /**
     * The first value of a header.
     *
     * @param name header name in lower case
     * @return null when the answer has no such header
     */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /**
     * Build of the server, from {@code X-Mediaconnect-Api-Version}.
     *
     * @return null when not sent
     */
    public @Nullable String apiVersion() {
        return header("x-mediaconnect-api-version");
    }

    /**
     * Calls left before the server refuses with 429, from {@code X-RateLimit-Remaining}.
     *
     * @return null when not sent or not a number
     */
    public @Nullable Long rateLimitRemaining() {
        String value = header("x-ratelimit-remaining");
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    @Override
    public String toString() {
        return operation.method() + " " + template + " -> " + status + " (" + attempts + " sent, " + duration.toMillis()
                + " ms)";
    }
}
