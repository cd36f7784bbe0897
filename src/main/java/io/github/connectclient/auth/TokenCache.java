package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One token for many threads: fresh as it is, stale while it is renewed in the background, otherwise fetched once while all who
 * need it wait. A fetch does not run on the thread of a call: the deadline of one impatient caller, or its interrupt, must not
 * cut off a renewal that has spent a one-time refresh token.
 */
final class TokenCache implements TokenProvider {
    /** Fetches a token, within a time limit of its own: the deadlines of those who wait for it do not count. */
    @FunctionalInterface
    interface Source {
        SourcedToken fetch(@Nullable AccessToken before);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TokenCache.class);

    /** A grant that has ended is not presented with each call of that reader, but looked at again soon: it may have come back. */
    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private record Refusal(ConnectAuthException failure, Instant until) {}

    private final Source source;
    private final Clock clock;
    private final Executor executor;
    private final AtomicReference<@Nullable TokenFetch> running = new AtomicReference<>();
    private final AtomicLong rounds = new AtomicLong();
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile @Nullable Refusal refusal;
    private final AtomicReference<@Nullable HeldToken> current = new AtomicReference<>();

    /**
     * An empty cache.
     *
     * @param source where tokens come from
     * @param clock tells when a token has to be renewed
     * @param executor runs fetches
     */
    TokenCache(Source source, Clock clock, Executor executor) {
        this.source = source;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public AccessToken token(Duration timeLeft) {
        HeldToken held = current.get();
        Instant now = clock.instant();
        if (held == null || held.isExpired(now)) {
            return fetched(held, timeLeft);
        }
        if (held.isStale(now)) {
            return renewedEarly(held);
        }
        return held.token();
    }

    @Override
    public AccessToken replace(AccessToken refused, Duration timeLeft) {
        HeldToken held = current.get();
        return held != null && !held.token().equals(refused) ? held.token() : fetched(held, timeLeft);
    }

    @Override
    public boolean isFound(AccessToken token) {
        HeldToken held = current.get();
        return held != null && held.token().equals(token) && held.isFound();
    }

    /** Whether there is a token that need not be asked for. */
    boolean hasGoodToken() {
        HeldToken held = current.get();
        return held != null && !held.isExpired(clock.instant());
    }

    /** Drops the token, so that the next caller asks the source. */
    void forget() {
        forgotten.incrementAndGet();
        refusal = null;
        current.set(null);
    }

    private AccessToken fetched(@Nullable HeldToken before, Duration timeLeft) {
        Refusal last = refusal;
        if (last != null && clock.instant().isBefore(last.until)) {
            throw last.failure.forAnotherCall();
        }
        long end = System.nanoTime() + timeLeft.toNanos();
        while (true) {
            HeldToken outcome = joined(before, false).await(Duration.ofNanos(end - System.nanoTime()));
            if (outcome.isAfter(before)) {
                return outcome.token();
            } // else that fetch had landed before the token we found wanting was even sent
        }
    }

    /** Starts a renewal, if none runs, and waits for nobody: the token at hand is still good. */
    private AccessToken renewedEarly(HeldToken held) {
        joined(held, true);
        HeldToken latest = current.get();
        return latest == null ? held.token() : latest.token();
    }

    /**
     * The fetch that is under way, or a new one. What is current is looked at again after a new fetch has its place: one that
     * ended in between may have brought what is asked for, or have failed and put the next early renewal off.
     */
    private TokenFetch joined(@Nullable HeldToken before, boolean early) {
        TokenFetch mine = new TokenFetch();
        TokenFetch other = running.compareAndExchange(null, mine);
        if (other != null) {
            return other;
        }
        HeldToken latest = current.get();
        if (latest != null && (latest.isAfter(before) || (early && !latest.equals(before)))) {
            running.set(null);
            mine.landed(latest);
            return mine;
        }
        try {
            executor.execute(() -> fetch(mine, before));
        } catch (RuntimeException | OutOfMemoryError e) { // an Error: no more threads
            running.set(null);
            mine.failed(e);
        }
        return mine;
    }

    private void fetch(TokenFetch fetch, @Nullable HeldToken before) {
        int forgottenBefore = forgotten.get();
        try {
            SourcedToken token = source.fetch(before == null ? null : before.token());
            HeldToken outcome = HeldToken.of(token, rounds.incrementAndGet(), clock.instant());
            refusal = null;
            current.set(outcome);
            if (forgotten.get() != forgottenBefore) {
                current.set(null); // the session was ended meanwhile: those who wait may go on, later ones may not
            }
            running.set(null);
            fetch.landed(outcome);
        } catch (Throwable e) {
            try {
                if (e instanceof ConnectAuthException auth && auth.reason() == Reason.GRANT_ENDED) {
                    refusal = new Refusal(auth, clock.instant().plus(REMEMBERED));
                }
                postponeEarlyRenewal(e);
            } finally {
                running.set(null);
                fetch.failed(e);
            }
        }
    }

    /** The token at hand may still be good: then the failure is told to the log, as nobody may be waiting for it. */
    private void postponeEarlyRenewal(Throwable e) {
        HeldToken held = current.get();
        Instant now = clock.instant();
        if (held != null && held.isStale(now) && !held.isExpired(now)) {
            String reason = e instanceof ConnectAuthException
                    ? e.getMessage()
                    : e.getClass().getName();
            LOG.warn("Early token renewal failed, going on with the token at hand: {}", reason);
            current.compareAndSet(held, held.postponed(now)); // unless it was forgotten meanwhile
        }
    }
}
