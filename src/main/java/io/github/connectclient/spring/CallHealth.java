package io.github.connectclient.spring;

import io.github.connectclient.CallListener;
import io.github.connectclient.CallObserver;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.CallResult;
import io.github.connectclient.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the application's own calls have shown in the last minute; it makes none. Down is said only after several failures in a row,
 * and for a minute: an instance that is down gets no requests, so it would make no call that could show that Connect is back.
 * Thread-safe.
 */
final class CallHealth implements CallListener {
    static final int FAILURES_TO_BE_DOWN = 5;
    static final Duration MEMORY = Duration.ofMinutes(1);

    /** What is known; times are of {@link #nanoTime}. */
    private record Seen(CallOutcome last, long at, @Nullable Long workedAt, int failuresInARow) {}

    /** A status by Spring Boot's name, and what it is founded on. */
    record Report(String status, Map<String, Object> details) {}

    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();
    private final CallObserver observer = new CallObserver() {
        @Override
        public void finished(CallResult result) {
            ended(result.outcome());
        }
    };

    CallHealth(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public CallObserver started(Operation operation, String template) {
        return observer;
    }

    private void ended(CallOutcome outcome) {
        long now = nanoTime.getAsLong();
        switch (outcome) {
            case SUCCESS, UNAUTHORIZED, RATE_LIMITED, REFUSED, UNREADABLE, LOGIN_REQUIRED ->
                seen.set(new Seen(outcome, now, now, 0));
            case SERVER_ERROR, TIMEOUT, UNREACHABLE, MISCONFIGURED, NO_TOKEN, STORE_UNAVAILABLE ->
                seen.updateAndGet(before -> before == null
                        ? new Seen(outcome, now, null, 1)
                        : new Seen(outcome, now, before.workedAt(), before.failuresInARow() + 1));
            case INTERRUPTED, ERROR -> {} // the application's own doing
        }
    }

    Report report() {
        Seen known = seen.get();
        if (known == null) {
            return new Report("UNKNOWN", Map.of());
        }
        long now = nanoTime.getAsLong();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("lastOutcome", known.last().name());
        details.put("secondsSince", Duration.ofNanos(now - known.at()).toSeconds());
        details.put("failuresInARow", known.failuresInARow());
        return new Report(status(known, now), details);
    }

    private static String status(Seen known, long now) {
        if (known.failuresInARow() >= FAILURES_TO_BE_DOWN && isRecent(known.at(), now)) {
            return "DOWN";
        }
        return known.workedAt() != null && isRecent(known.workedAt(), now) ? "UP" : "UNKNOWN";
    }

    private static boolean isRecent(long then, long now) {
        return now - then <= MEMORY.toNanos();
    }
}
