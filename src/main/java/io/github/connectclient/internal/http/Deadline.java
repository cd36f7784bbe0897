package io.github.connectclient.internal.http;

import java.time.Duration;

/** The one deadline of a call, on a clock that only moves forward. */
final class Deadline {
    private final Time time;
    private final long end;

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
}
