package io.github.connectclient.internal.http;

import io.github.connectclient.CallBudget;
import io.github.connectclient.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server will take another call, from what it has been sent and what it answered. A call may go when no refusal
 * holds it back, when the server has announced that there is room, and when this node's own calls leave room.
 *
 * <p>Thread-safe: one lock around arithmetic, never around waiting. Callers are let go one after the other (see
 * {@link PacingLayer}), so between a look and {@link #enter} only answers come in, and {@code enter} looks again.
 */
final class ServerBudget {
    /** When to look again if it depends on calls under way, in nanoseconds. */
    static final long RECHECK = Duration.ofMillis(20).toNanos();

    private static final int TOO_MANY = 429;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration UNTOLD = Duration.ofSeconds(1);

    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final OwnCalls own;
    private final Announcement announcement = new Announcement();
    private int underWay;
    private long refusedUntil;

    ServerBudget(CallBudget budget, Time time) {
        this.time = time;
        this.own = new OwnCalls(budget);
        this.refusedUntil = time.nanos();
    }

    /** How long until a call may be sent, as far as is known; zero for now. */
    Duration closedFor() {
        lock.lock();
        try {
            return Duration.ofNanos(closedFor(time.nanos()));
        } finally {
            lock.unlock();
        }
    }

    /** Lets a call go, unless it has to wait. Each that goes comes back as answered or ended. */
    @Nullable
    SentCall enter() {
        lock.lock();
        try {
            long now = time.nanos();
            if (closedFor(now) > 0) {
                return null;
            }
            SentCall call = new SentCall(now);
            own.sent(call);
            underWay++;
            return call;
        } finally {
            lock.unlock();
        }
    }

    private long closedFor(long now) {
        long announced = announcement.closedFor(now, underWay);
        return Math.max(Math.max(0, refusedUntil - now), Math.max(announced, own.closedFor(now)));
    }

    void answered(SentCall call, ResponseInfo answer) {
        Long remaining = Delays.count(first(answer, "x-ratelimit-remaining"));
        Duration reset = Delays.rateLimitReset(first(answer, "x-ratelimit-reset"), time.now());
        lock.lock();
        try {
            long now = time.nanos();
            underWay--;
            own.answered(call, now);
            if (answer.status() == TOO_MANY) {
                long until = now + refusal(answer, remaining, reset).toNanos();
                refusedUntil = until - refusedUntil > 0 ? until : refusedUntil;
            } else if (remaining != null && reset != null) {
                announcement.learn(call.at(), now, remaining, reset.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    /** A call came back without an answer. */
    void ended(SentCall call, boolean mayHaveBeenCounted) {
        lock.lock();
        try {
            underWay--;
            if (mayHaveBeenCounted) {
                own.ended(call, time.nanos());
                announcement.spend();
            } else {
                own.neverSent(call);
            }
        } finally {
            lock.unlock();
        }
    }

    /** With calls remaining it was the second's limit that refused, and the reset is not of that one. */
    private Duration refusal(ResponseInfo answer, @Nullable Long remaining, @Nullable Duration reset) {
        Duration asked = Delays.retryAfter(first(answer, "retry-after"), time.now());
        if (asked == null) {
            asked = reset == null || (remaining != null && remaining > 0) ? UNTOLD : reset;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    }

    private static @Nullable String first(ResponseInfo answer, String header) {
        List<String> values = answer.headers().getOrDefault(header, List.of());
        return values.isEmpty() ? null : values.get(0);
    }
}
