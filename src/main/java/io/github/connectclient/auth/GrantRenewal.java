package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Renews readers' grants: one renewal a session at a time, over all nodes that share the store, and none that another node has
 * made already. A renewed grant is not lost when the store fails just then. Thread-safe.
 */
final class GrantRenewal {
    /** For other nodes that renew the same session; longer than it takes to get over one that died. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /**
     * Time for the call to the login server, however long others were waited for: a renewal that is cut off may have spent the
     * only refresh token there is.
     */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final LoginServer loginServer;
    private final TokenStore store;
    private final UnsavedGrants unsaved;
    private final Clock clock;

    GrantRenewal(LoginServer loginServer, TokenStore store, UnsavedGrants unsaved, Clock clock) {
        this.loginServer = loginServer;
        this.store = store;
        this.unsaved = unsaved;
        this.clock = clock;
    }

    /**
     * A good token of a session that is not the one at hand.
     *
     * @param key session key
     * @param before the token at hand, which has run out or was refused; null when there is none
     */
    SourcedToken renew(String key, @Nullable AccessToken before) {
        AccessToken kept = grant(key).accessToken();
        return kept.isNews(before, clock.instant())
                ? SourcedToken.found(kept)
                : store.exclusively(key, LONGEST_WAIT, () -> renewAlone(key, before));
    }

    /** Runs alone for this key, so the grant read here is the latest: another node may have renewed it meanwhile. */
    private SourcedToken renewAlone(String key, @Nullable AccessToken before) {
        unsaved.save(key);
        Grant grant = grant(key);
        if (grant.accessToken().isNews(before, clock.instant())) {
            return SourcedToken.found(grant.accessToken());
        }
        String refreshToken = grant.refreshToken();
        if (refreshToken == null) {
            throw ended("the reader's token has run out and cannot be renewed; the reader has to log in again");
        }
        if (!store.isStillExclusive(key)) {
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
            renewed = loginServer.refresh(refreshToken, LONGEST_CALL);
        } catch (ConnectAuthException refusal) {
            return afterRefusal(key, grant, refusal);
        }
        Grant kept = renewed.keepingRefreshTokenOf(grant);
        return unsaved.replace(key, grant, kept) ? SourcedToken.fetched(kept.accessToken()) : keptInstead(key);
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

    private static ConnectAuthException ended(String message) {
        return new ConnectAuthException(Reason.GRANT_ENDED, message);
    }
}
