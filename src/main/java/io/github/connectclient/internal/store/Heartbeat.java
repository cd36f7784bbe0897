package io.github.connectclient.internal.store;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prolongs one lease while its renewal runs; not for ever, as a renewal may hang where nothing ends it. */
final class Heartbeat implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    /** Longer than a renewal takes that does not hang: its call to the login server has 30 seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Leases leases;
    private final String storedKey;
    private final String holder;
    private final Duration lease;
    private final long begun = System.nanoTime();
    private volatile boolean over;
    private volatile @Nullable Future<?> timer;

    Heartbeat(Leases leases, String storedKey, String holder, Duration lease) {
        this.leases = leases;
        this.storedKey = storedKey;
        this.holder = holder;
        this.lease = lease;
    }

    void beatsBy(Future<?> future) {
        timer = future;
    }

    @Override
    public void run() {
        if (over) {
            return;
        }
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
            LOG.warn("A renewal hangs; other nodes may renew the session once the lease has lapsed");
            end();
            return;
        }
        try {
            if (!leases.prolong(storedKey, holder, lease) && !over) {
                LOG.warn("A renewal took so long that another node may be renewing the same session");
                end();
            }
        } catch (RuntimeException e) {
            if (!over) {
                LOG.warn("The lease of a running renewal could not be prolonged: {}", e.toString());
            }
        }
    }

    /** Does not interrupt a beat under way: that could break the connection it is using. */
    void end() {
        over = true;
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }
}
