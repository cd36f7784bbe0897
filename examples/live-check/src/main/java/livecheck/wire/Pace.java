package livecheck.wire;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** Keeps requests apart, so that no second holds more than so many of them. */
public final class Pace {
    private final long nanosApart;
    private long next = System.nanoTime();

    public Pace(int callsPerSecond) {
        nanosApart = TimeUnit.SECONDS.toNanos(1) / callsPerSecond;
    }

    void take() throws InterruptedIOException {
        long wait = reserve();
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the next call's turn");
        }
    }

    private synchronized long reserve() {
        long now = System.nanoTime();
        long turn = Math.max(next, now);
        next = turn + nanosApart;
        return turn - now;
    }
}
