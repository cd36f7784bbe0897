package io.github.connectclient.bucket4j;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a back-end failed a moment ago, so that not every call waits for it to fail again. Thread-safe. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.connectclient.pacing");
    private static final long LENGTH = Duration.ofSeconds(10).toNanos();
    private static final long BETWEEN_WARNINGS = Duration.ofMinutes(1).toNanos();

    private final AtomicLong end = new AtomicLong(System.nanoTime());
    private final AtomicLong nextWarning = new AtomicLong(System.nanoTime());

    boolean isOn() {
        return end.get() - System.nanoTime() > 0;
    }

    /** The kind of failure, not its message: that may name hosts and users. */
    void begin(RuntimeException failure) {
        long now = System.nanoTime();
        end.set(now + LENGTH);
        long due = nextWarning.get();
        if (now - due >= 0 && nextWarning.compareAndSet(due, now + BETWEEN_WARNINGS)) {
            LOG.warn(
                    "The back-end of the shared bucket failed ({}): this node paces itself alone until it is back",
                    failure.getClass().getName());
        }
    }
}
