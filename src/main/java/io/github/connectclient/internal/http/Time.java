package io.github.connectclient.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time as the plumbing needs it: a date, a stopwatch, and waiting. Tests bring their own. */
public interface Time {
    /**
     * The time of a clock, and real waiting.
     *
     * @param clock tells the date
     * @return time
     */
    static Time of(Clock clock) {
        return new Time() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
            }
        };
    }

    /**
     * The date, to understand dates that a server sends.
     *
     * @return now
     */
    Instant now();

    /**
     * A stopwatch.
     *
     * @return nanoseconds since some moment
     */
    long nanos();

    /**
     * Waits.
     *
     * @param duration how long
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
}
