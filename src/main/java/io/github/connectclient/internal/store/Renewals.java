package io.github.connectclient.internal.store;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One renewal of a session at a time over all nodes, by a lease that is prolonged while the renewal runs. A node that dies blocks
 * the sessions it was renewing for the lease and up to 7 seconds more; no connection is held during the call to the login server.
 * Thread-safe.
 */
public final class Renewals {
    /** Long enough for a pause of the JVM, short enough to wait for after a crash. */
    public static final Duration USUAL_LEASE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
    private static final String NOT_GIVEN_BACK =
            "A lease could not be given back; other nodes will wait up to {} for it: {}";

    /**
     * A lease lapses when its node dies, and also when the store is down for a while. In that case the node may hold a grant that
     * it has renewed and could not save; it tries twice a second, but connection pools come back after up to five seconds, so it
     * is given time to come first.
     */
    private static final Duration LONGEST_GRACE = Duration.ofSeconds(7);

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Leases leases;
    private final Duration lease;
    private final Heartbeats heartbeats = new Heartbeats();
    private final ConcurrentMap<String, Holder> holders = new ConcurrentHashMap<>();

    /** A thread of this process that took a lease, and the name it took it under. */
    private record Holder(String name, Thread thread) {}

    /**
     * Renewals over leases.
     *
     * @param leases where leases are kept
     * @param lease how long a lease lasts; prolonged every third of it
     */
    public Renewals(Leases leases, Duration lease) {
        this.leases = leases;
        this.lease = lease;
    }

    /**
     * Checks a lease that a user chose.
     *
     * @param lease how long it is to last
     * @return the lease
     * @throws IllegalArgumentException if shorter than a second
     */
    public static Duration checked(Duration lease) {
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("lease must be at least " + SHORTEST_LEASE);
        }
        return lease;
    }

    /**
     * Runs a renewal while nobody else renews this session.
     *
     * @param storedKey the session
     * @param timeLeft how long to wait for others at most; zero for one try
     * @param renewal what to run
     * @return what it returned
     * @param <T> type of the result
     * @throws ConnectAuthException with reason UNAVAILABLE if the others took too long or the thread was interrupted
     */
    public <T> T exclusively(String storedKey, Duration timeLeft, Supplier<T> renewal) {
        Holder holder = new Holder(UUID.randomUUID().toString(), Thread.currentThread());
        await(storedKey, holder.name, timeLeft);
        Heartbeat heartbeat = new Heartbeat(leases, storedKey, holder.name, lease);
        try {
            holders.put(storedKey, holder);
            heartbeats.start(heartbeat, lease.dividedBy(3));
            return renewal.get();
        } finally {
            heartbeat.end();
            holders.remove(storedKey, holder);
            giveBack(storedKey, holder.name, true);
        }
    }

    /**
     * Whether the lease that this thread took on a session is still its own, and begins anew. False also if another thread of this
     * process has taken it over, or the store took so long to answer that it may have lapsed again.
     *
     * @param storedKey the session
     * @return false when somebody else may be renewing
     */
    public boolean isStillExclusive(String storedKey) {
        Holder holder = holders.get(storedKey);
        long asked = System.nanoTime();
        return holder != null
                && holder.thread == Thread.currentThread()
                && leases.prolong(storedKey, holder.name, lease)
                && System.nanoTime() - asked < lease.toNanos() / 3;
    }

    private void await(String storedKey, String holder, Duration timeLeft) {
        long end = System.nanoTime() + timeLeft.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        while (!isTaken(storedKey, holder)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new ConnectAuthException(
                        Reason.UNAVAILABLE, "the deadline passed while another node was renewing the session");
            }
            long jittered = ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
            sleep(Math.min(left, jittered));
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    private boolean isTaken(String storedKey, String holder) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(null);
        }
        try {
            Leases.Taken taken = leases.take(storedKey, holder, lease);
            if (taken == Leases.Taken.LAPSED) {
                LOG.warn("The renewal of a session was cut off on another node or took too long; renewing it here");
                sleep(grace().toNanos());
                return leases.prolong(storedKey, holder, lease);
            }
            return taken != Leases.Taken.NO;
        } catch (RuntimeException e) {
            giveBack(storedKey, holder, false); // it may be taken although the answer was lost
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(e);
            }
            throw e;
        }
    }

    private Duration grace() {
        Duration most = lease.multipliedBy(7).dividedBy(10); // of the lease just taken, which must not lapse meanwhile
        return most.compareTo(LONGEST_GRACE) < 0 ? most : LONGEST_GRACE;
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(null);
        }
    }

    /** A lease that is not given back lapses by itself, so what the renewal did counts, not this. */
    private void giveBack(String storedKey, String holder, boolean isTaken) {
        try {
            Uninterrupted.run(() -> {
                leases.giveBack(storedKey, holder);
                return true;
            });
        } catch (RuntimeException e) {
            if (isTaken) {
                LOG.warn(NOT_GIVEN_BACK, lease.plus(grace()), e.toString());
            } else {
                LOG.debug(NOT_GIVEN_BACK, lease.plus(grace()), e.toString());
            }
        }
    }

    private static ConnectAuthException interrupted(@Nullable RuntimeException cause) {
        return new ConnectAuthException(
                Reason.UNAVAILABLE, "interrupted while waiting for a token", null, null, false, cause);
    }
}
