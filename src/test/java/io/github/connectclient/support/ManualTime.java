package io.github.connectclient.support;

import io.github.connectclient.internal.http.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes only when told to. Waiting returns at once, moves the time on and is remembered. Thread-safe. */
public final class ManualTime implements Time {
    /** When a new time begins. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private volatile boolean interruptsNextWait;

    /** Lets time pass. */
    public void pass(Duration duration) {
        passed.accumulateAndGet(duration, Duration::plus);
    }

    /** The next wait is interrupted, as by another thread. */
    public void interruptNextWait() {
        interruptsNextWait = true;
    }

    /** What was waited so far. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** The same time for those who ask a clock. */
    public Clock clock() {
        return new ManualClock();
    }

    @Override
    public Instant now() {
        return START.plus(passed.get());
    }

    @Override
    public long nanos() {
        return passed.get().toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        waits.add(duration);
        if (interruptsNextWait || Thread.interrupted()) {
            interruptsNextWait = false;
            throw new InterruptedException();
        }
        pass(duration);
    }

    private final class ManualClock extends Clock {
        @Override
        public Instant instant() {
            return now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
