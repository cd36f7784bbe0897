package io.github.connectclient.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The budget of calls: counts them for the rate-limit headers and, if the test wants it enforced, says which are too many.
 * The headers are those of the longest window. Thread-safe.
 */
final class CallAllowance {
    private static final String REMAINING = "X-RateLimit-Remaining";
    private static final String RESET = "X-RateLimit-Reset";

    private final Clock clock;
    private final boolean enforced;
    private final List<CallWindow> windows;
    private final CallWindow announced;
    private final ReentrantLock lock = new ReentrantLock();

    CallAllowance(Clock clock, CallLimits limits) {
        this.clock = clock;
        this.enforced = limits.enforced();
        this.windows = limits.windows();
        this.announced =
                windows.stream().max(Comparator.comparing(CallWindow::length)).orElseThrow();
    }

    /** Counts a call on its arrival, unless it is one too many. */
    Standing arrive() {
        lock.lock();
        try {
            Instant now = clock.instant();
            boolean tooMany = windows.stream()
                            .mapToInt(window -> window.remaining(now))
                            .min()
                            .orElseThrow()
                    == 0;
            if (!(enforced && tooMany)) {
                windows.forEach(window -> window.count(now));
            }
            return new Standing(enforced && tooMany, announced.remaining(now), announced.reset(now));
        } finally {
            lock.unlock();
        }
    }

    /** Whole seconds, rounded up: a caller who waits that long must not come too early. */
    static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    /**
     * How it stands with a call.
     *
     * @param isTooMany whether it is refused
     * @param remaining calls left after it
     * @param reset time until there are more
     */
    record Standing(boolean isTooMany, int remaining, Duration reset) {
        /** Adds the headers that every API answer has; headers of a fault stay. */
        Answer stamp(Answer answer) {
            return answer.headerIfAbsent("X-Mediaconnect-Api-Version", "sandbox")
                    .headerIfAbsent(REMAINING, Integer.toString(remaining))
                    .headerIfAbsent(RESET, Long.toString(seconds(reset)));
        }
    }
}
