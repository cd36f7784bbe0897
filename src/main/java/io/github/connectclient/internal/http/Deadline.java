package io.github.connectclient.internal.http;

import java.time.Duration;

/** The one deadline of a call, on a clock that only moves forward. For one thread. */
final class Deadline {
    /** How long a call of a bulk job may stand first in line for room: longer than any window of a budget. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Time time;
    private long end;
    private long patience = PATIENCE.toNanos();

    Deadline(Time time, Duration timeout) {
        this.time = time;
        this.end = time.nanos() + timeout.toNanos();
    }

    /** Nanoseconds left; zero or less when the deadline has passed. */
    long nanosLeft() {
        return end - time.nanos();
    }

    boolean leaves(Duration wait) {
        return timeLeft().compareTo(wait) > 0;
    }

    Duration timeLeft() {
        return Duration.ofNanos(Math.max(0, nanosLeft()));
    }

    /** A deadline for waiting for room, apart from this one. */
    Deadline ofWaiting() {
        return new Deadline(time, Duration.ofNanos(Math.max(0, patience)));
    }

    /** The time of this deadline did not run since then; some of that was spent first in line. */
    void stoodStillSince(long start, long inLine) {
        end += time.nanos() - start;
        patience -= inLine;
    }
}
