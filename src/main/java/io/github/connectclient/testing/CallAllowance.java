package io.github.connectclient.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts calls for the rate-limit headers: 2000 a minute. It never refuses a call; {@link Fault#rateLimited} does that.
 * Thread-safe.
 */
final class CallAllowance {
    private static final int CALLS_A_WINDOW = 2000;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Clock clock;
    private final AtomicReference<Window> current;

    CallAllowance(Clock clock) {
        this.clock = clock;
        this.current = new AtomicReference<>(new Window(clock.instant().plus(WINDOW), 0));
    }

    /** Counts one call and adds the headers that every API answer has; headers of a fault stay. */
    Answer stamp(Answer answer) {
        Instant now = clock.instant();
        Window window = current.updateAndGet(open ->
                now.isBefore(open.end()) ? new Window(open.end(), open.used() + 1) : new Window(now.plus(WINDOW), 1));
        int remaining = Math.max(0, CALLS_A_WINDOW - window.used());
        return answer.headerIfAbsent("X-Mediaconnect-Api-Version", "sandbox")
                .headerIfAbsent("X-RateLimit-Remaining", Integer.toString(remaining))
                .headerIfAbsent("X-RateLimit-Reset", Long.toString(seconds(Duration.between(now, window.end()))));
    }

    /** Whole seconds, rounded up: a caller who waits that long must not come too early. */
    static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    private record Window(Instant end, int used) {}
}
