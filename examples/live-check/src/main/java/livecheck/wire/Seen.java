package livecheck.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request that was sent and what came back. The body is kept in memory while it is looked at, and goes nowhere else.
 *
 * @param userAgent what the request said of its sender
 * @param at when the answer began, by this machine's clock
 * @param nanos the same on the clock that never jumps
 */
public record Seen(
        String method,
        String userAgent,
        int status,
        String mediaType,
        RateHeaders rate,
        String build,
        byte[] body,
        Instant at,
        long nanos,
        Duration took) {

    /** The headers that tell of the budget, as they came; empty when they did not. */
    public record RateHeaders(String remaining, String reset, String retryAfter) {}

    /** The version of the server, if it looks like nothing but a version. */
    public Optional<String> serverBuild() {
        return build.matches("\\d{1,4}(\\.\\d{1,4}){1,3}(-SNAPSHOT|-RC\\d|-\\d{1,4})?")
                ? Optional.of(build)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Seen[" + method + " " + status + "]";
    }
}
