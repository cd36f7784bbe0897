package io.github.connectclient.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The windows of the budget, as a test chose them. For one thread. */
final class CallLimits {
    private final List<Limit> limits = new ArrayList<>();
    private boolean sliding;

    void add(int calls, Duration window) {
        if (calls < 1) {
            throw new IllegalArgumentException("calls must be at least 1, was " + calls);
        }
        if (window.isZero() || window.isNegative()) {
            throw new IllegalArgumentException("A window must be longer than 0, was " + window);
        }
        limits.add(new Limit(calls, window));
    }

    void slide() {
        sliding = true;
    }

    boolean enforced() {
        return !limits.isEmpty();
    }

    List<CallWindow> windows() {
        List<Limit> chosen = enforced() ? limits : List.of(new Limit(2000, Duration.ofMinutes(1)));
        return chosen.stream()
                .map(limit -> new CallWindow(limit.calls(), limit.window(), sliding))
                .toList();
    }

    private record Limit(int calls, Duration window) {}
}
