package io.github.connectclient.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The calls of one window of the budget. A fixed window opens with the first call after the last one ended; a sliding one
 * always looks back from now. Not thread-safe: its owner holds the lock.
 */
final class CallWindow {
    private final int most;
    private final Duration length;
    private final boolean sliding;
    private final Deque<Instant> calls = new ArrayDeque<>();

    CallWindow(int most, Duration length, boolean sliding) {
        this.most = most;
        this.length = length;
        this.sliding = sliding;
    }

    Duration length() {
        return length;
    }

    /** Calls that are left now. */
    int remaining(Instant now) {
        if (sliding) {
            while (!calls.isEmpty() && !now.isBefore(calls.peek().plus(length))) {
                calls.remove();
            }
        } else if (!calls.isEmpty() && !now.isBefore(calls.peek().plus(length))) {
            calls.clear();
        }
        return Math.max(0, most - calls.size());
    }

    void count(Instant now) {
        calls.add(now);
    }

    /** Until the window ends or, if it slides, until its oldest call leaves it. */
    Duration reset(Instant now) {
        return calls.isEmpty() ? length : Duration.between(now, calls.peek().plus(length));
    }
}
