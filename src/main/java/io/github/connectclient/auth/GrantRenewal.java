package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Renews readers' grants: one renewal a session at a time, over all nodes that share the store, and none that another node has
 * made already. A renewed grant is not lost when the store fails just then. Thread-safe.
 */
final class GrantRenewal {
    /**
     * A store lends the right to renew for a time (a lease), for at least several seconds. A thread that was held up for longer
     * than this since it got the right, by a slow store or a pause of the JVM, sends nothing: another node may be renewing.
     */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(3);

    private final LoginServer loginServer;
    private final TokenStore store;
    private final UnsavedGrants unsaved;
    private final Clock clock;
    private final LongSupplier nanos;

    GrantRenewal(LoginServer loginServer, TokenStore store, UnsavedGrants unsaved, Clock clock, LongSupplier nanos) {
        this.loginServer = loginServer;
        this.store = store;
        this.unsaved = unsaved;
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * A good token of a session that is not the one at hand.
     *
     * @param key session key
     * @param before the token at hand, which has run out or was refused; null when there is none
     * @param timeLeft deadline
     */
    SourcedToken renew(String key, @Nullable AccessToken before, Duration timeLeft) {
        AccessToken kept = grant(key).accessToken();
        if (kept.isNews(before, clock.instant())) {
            return SourcedToken.found(kept);
        }
        long start = nanos.getAsLong();
        return store.exclusively(
                key, timeLeft, () -> renewAlone(key, before, timeLeft.minus(since(start)), nanos.getAsLong()));
    }

    /** Runs alone for this key, so the grant read here is the latest: another node may have renewed it meanwhile. */
    private SourcedToken renewAlone(String key, @Nullable AccessToken before, Duration timeLeft, long entered) {
        unsaved.save(key);
        Grant grant = grant(key);
        if (grant.accessToken().isNews(before, clock.instant())) {
            return SourcedToken.found(grant.accessToken());
        }
        String refreshToken = grant.refreshToken();
        if (refreshToken == null) {
            throw ended("the reader's token has run out and cannot be renewed; the reader has to log in again");
        }
        Duration delay = since(entered);
        if (delay.compareTo(LONGEST_DELAY) > 0) {
            throw new ConnectAuthException(
                    Reason.STORE_UNAVAILABLE,
                    "the token store was too slow to renew the session safely; nothing was sent to the login server",
                    null,
                    null,
                    true,
                    null);
        }
        Grant renewed;
        try {
            renewed = loginServer.refresh(refreshToken, timeLeft.minus(delay));
        } catch (ConnectAuthException refusal) {
            return afterRefusal(key, grant, refusal);
        }
        return saved(key, grant, renewed.keepingRefreshTokenOf(grant));
    }

    private SourcedToken saved(String key, Grant grant, Grant renewed) {
        try {
            return store.replace(key, grant, renewed) ? SourcedToken.fetched(renewed.accessToken()) : keptInstead(key);
        } catch (ConnectAuthException e) {
            if (e.reason() != Reason.STORE_UNAVAILABLE) {
                throw e;
            }
            unsaved.keep(key, grant, renewed);
            return SourcedToken.fetched(renewed.accessToken());
        }
    }

    /** Another node got ahead although it should have waited: what the store holds counts. */
    private SourcedToken keptInstead(String key) {
        Grant other = store.find(key);
        if (other == null) {
            throw ended("the session was ended while it was renewed; the reader has to log in again");
        }
        return SourcedToken.found(other.accessToken());
    }

    /** The server calls a refresh token spent: if another node spent it and kept what it got for it, the session goes on. */
    private SourcedToken afterRefusal(String key, Grant grant, ConnectAuthException refusal) {
        if (refusal.reason() == Reason.GRANT_ENDED) {
            Grant other = store.find(key);
            if (other != null && other.accessToken().isNews(grant.accessToken(), clock.instant())) {
                return SourcedToken.found(other.accessToken());
            }
        }
        throw refusal;
    }

    private Grant grant(String key) {
        Grant kept = unsaved.find(key);
        Grant grant = kept == null ? store.find(key) : kept;
        if (grant == null) {
            throw ended("the session has ended; the reader has to log in again");
        }
        return grant;
    }

    private Duration since(long start) {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    private static ConnectAuthException ended(String message) {
        return new ConnectAuthException(Reason.GRANT_ENDED, message);
    }
}
