package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One token for many threads: fresh as it is, stale while one thread renews, otherwise fetched by one thread while the others
 * wait. Threads that waited for a fetch the server refused get that refusal instead of asking again one by one.
 */
final class TokenCache implements TokenProvider {
    /** Fetches a token. */
    @FunctionalInterface
    interface Source {
        AccessToken fetch(@Nullable AccessToken before, Duration timeLeft);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TokenCache.class);
    private static final Duration LONGEST_LEAD = Duration.ofSeconds(60);

    private final Source source;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile @Nullable Held current;
    private volatile @Nullable ConnectAuthException lastRefusal;

    TokenCache(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public AccessToken token(Duration timeLeft) {
        Held held = current;
        Instant now = clock.instant();
        if (held == null || held.isExpired(now)) {
            return renewed(held, timeLeft);
        }
        if (held.isStale(now) && renewing.tryLock()) {
            return renewedEarly(held, timeLeft);
        }
        return held.token;
    }

    @Override
    public AccessToken replace(AccessToken refused, Duration timeLeft) {
        Held held = current;
        return held != null && !held.token.equals(refused) ? held.token : renewed(held, timeLeft);
    }

    /** Drops the token, so that the next caller asks the source. */
    void forget() {
        forgotten.incrementAndGet();
        current = null;
    }

    private AccessToken renewed(@Nullable Held before, Duration timeLeft) {
        long start = System.nanoTime();
        ConnectAuthException refusalBefore = lastRefusal;
        Locks.acquire(renewing, timeLeft);
        try {
            Held held = current;
            if (held != null && held.isAfter(before)) {
                return held.token;
            }
            ConnectAuthException refusal = lastRefusal;
            if (refusal != null && refusal != refusalBefore) {
                throw refusal.forAnotherCall();
            }
            return fetch(before, timeLeft.minusNanos(System.nanoTime() - start));
        } finally {
            renewing.unlock();
        }
    }

    /**
     * Called with the lock held; the old token is still good, so a failure is told to the log only, and half of the time is
     * left for the call itself. A thread that comes late finds the renewal, or its postponement, settled.
     */
    private AccessToken renewedEarly(Held held, Duration timeLeft) {
        try {
            Held latest = current;
            return latest != null && !latest.isStale(clock.instant())
                    ? latest.token
                    : fetch(held, timeLeft.dividedBy(2));
        } catch (ConnectAuthException e) {
            LOG.warn("Early token renewal failed, going on with the token at hand: {}", e.getMessage());
            Held latest = current;
            if (latest != null && !latest.isAfter(held)) {
                current = latest.postponed(clock.instant());
            }
            return held.token;
        } finally {
            renewing.unlock();
        }
    }

    private AccessToken fetch(@Nullable Held before, Duration timeLeft) {
        int forgottenBefore = forgotten.get();
        try {
            AccessToken token = source.fetch(before == null ? null : before.token, timeLeft);
            current = Held.of(token, before == null ? 1 : before.round + 1, clock.instant());
            if (forgotten.get() != forgottenBefore) {
                current = null; // the session was ended meanwhile: this call may go on, later ones may not
            }
            return token;
        } catch (ConnectAuthException e) {
            if (isSharable(e)) {
                lastRefusal = e;
            }
            throw e;
        }
    }

    /** What the server answered goes for all who wait; a deadline or an interrupt is one thread's own. */
    private static boolean isSharable(ConnectAuthException e) {
        return e.reason() == Reason.CLIENT_REFUSED || e.reason() == Reason.GRANT_ENDED || e.isRepeatable();
    }

    /** A token and when to renew it: a tenth of its lifetime ahead, at most a minute. Rounds count the fetches. */
    private record Held(
            AccessToken token,
            long round,
            @Nullable Instant staleAt,
            @Nullable Instant expiredAt) {
        static Held of(AccessToken token, long round, Instant now) {
            Instant end = token.expiresAt();
            if (end == null) {
                return new Held(token, round, null, null);
            }
            Duration tenth = Duration.between(now, end).dividedBy(10);
            Duration lead = tenth.compareTo(LONGEST_LEAD) < 0 ? tenth : LONGEST_LEAD;
            return new Held(token, round, end.minus(lead), end.minus(lead.dividedBy(10)));
        }

        /** Whether somebody fetched since; the token itself may be the same if the server gives it again. */
        boolean isAfter(@Nullable Held other) {
            return other == null || round > other.round;
        }

        boolean isStale(Instant now) {
            return staleAt != null && !now.isBefore(staleAt);
        }

        boolean isExpired(Instant now) {
            return expiredAt != null && !now.isBefore(expiredAt);
        }

        /** The same token, with the next early renewal half of its remaining time away. */
        Held postponed(Instant now) {
            Instant end = expiredAt;
            Duration half =
                    end == null ? Duration.ZERO : Duration.between(now, end).dividedBy(2);
            return new Held(token, round, now.plus(half), end);
        }
    }
}
