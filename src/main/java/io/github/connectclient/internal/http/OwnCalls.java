package io.github.connectclient.internal.http;

import io.github.connectclient.CallBudget;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The calls of this node, kept so far apart that the server sees no more than the budget in <em>any</em> second and any minute,
 * whether its windows slide or start wherever they like. A token bucket cannot promise that: it lets its capacity and a
 * second's refill through in one second.
 *
 * <p>What counts is when the server counted a call. That was before its answer came, by at least the way back; so a call
 * is taken as counted at its answer, less the quickest answer so far. Times of sending alone would not do: requests that are
 * held up on their way arrive together. Not thread-safe: its owner holds the lock.
 */
final class OwnCalls {
    /** A call without an answer for so long is taken as counted: else slow answers would use up the second's places. */
    private static final long COUNTED_BY = Duration.ofMillis(500).toNanos();
    /** For a server whose clock ticks coarsely. */
    private static final Duration MARGIN = Duration.ofMillis(5);
    /** One place in a hundred stays free for what is not paced, such as token calls. */
    private static final int HELD_BACK = 100;

    private final Window second;
    private final Window minute;
    private final Deque<SentCall> uncounted = new ArrayDeque<>();
    /** When the latest calls were counted: a ring that grows in time, because answers are noted as they come. */
    private final long[] counted;

    private long total;
    private long quickest = COUNTED_BY;

    OwnCalls(CallBudget budget) {
        second = Window.of(budget.perSecond(), Duration.ofSeconds(1));
        minute = Window.of(budget.perMinute(), Duration.ofMinutes(1));
        counted = new long[Math.max(second.calls(), minute.calls())];
    }

    /** Nanoseconds until there is a place; 0 for now. With all places under way, until one may have become free. */
    long closedFor(long now) {
        for (SentCall oldest = uncounted.peek();
                oldest != null && now - oldest.at() >= COUNTED_BY;
                oldest = uncounted.peek()) {
            count(uncounted.remove(), now);
        }
        return Math.max(closedFor(second, now), closedFor(minute, now));
    }

    private long closedFor(Window window, long now) {
        int places = window.calls() - uncounted.size();
        if (places <= 0) {
            return ServerBudget.RECHECK;
        }
        if (total < places) {
            return 0;
        }
        long leaves = counted[(int) ((total - places) % counted.length)] - quickest + window.nanos();
        return Math.max(0, leaves - now);
    }

    void sent(SentCall call) {
        uncounted.add(call);
    }

    void answered(SentCall call, long now) {
        quickest = Math.min(quickest, now - call.at());
        ended(call, now);
    }

    /** Without an answer; it may have been counted all the same. */
    void ended(SentCall call, long now) {
        if (now - call.at() >= quickest && uncounted.remove(call)) {
            count(call, now);
        } // else it is counted by its age: too soon to have been counted by the server and told
    }

    void neverSent(SentCall call) {
        uncounted.remove(call);
    }

    private void count(SentCall call, long now) {
        counted[(int) (total++ % counted.length)] = Math.max(now, call.at());
    }

    private record Window(int calls, long nanos) {
        static Window of(int calls, Duration length) {
            int heldBack = Math.max(1, calls / HELD_BACK);
            return new Window(Math.max(1, calls - heldBack), length.plus(MARGIN).toNanos());
        }
    }
}
