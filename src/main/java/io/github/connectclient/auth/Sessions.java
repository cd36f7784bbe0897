package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Readers' sessions over a {@link TokenStore}. Handles on the same session share one cache, held weakly, so that requests of
 * one reader on many threads renew once.
 */
final class Sessions {
    private final LoginServer loginServer;
    private final TokenStore store;
    private final Clock clock;
    private final ConcurrentMap<String, CacheReference> caches = new ConcurrentHashMap<>();
    private final ReferenceQueue<TokenCache> collected = new ReferenceQueue<>();

    Sessions(LoginServer loginServer, TokenStore store, Clock clock) {
        this.loginServer = loginServer;
        this.store = new SafeStore(store);
        this.clock = clock;
    }

    UserSession open(String key, Grant grant) {
        store.save(key, grant);
        return new UserSession(key, cacheOf(key));
    }

    @Nullable
    UserSession restore(String key) {
        return store.find(key) == null ? null : new UserSession(key, cacheOf(key));
    }

    /** Handles on the session that are still about keep their cache, so the cache is emptied too. */
    void end(String key) {
        store.remove(key);
        CacheReference reference = caches.remove(key);
        TokenCache cache = reference == null ? null : reference.get();
        if (cache != null) {
            cache.forget();
        }
    }

    private TokenCache cacheOf(String key) {
        forgetCollected();
        TokenCache fresh = new TokenCache((before, timeLeft) -> renew(key, before, timeLeft), clock);
        CacheReference reference = caches.compute(
                key,
                (k, kept) -> kept == null || kept.get() == null ? new CacheReference(key, fresh, collected) : kept);
        TokenCache cache = reference.get();
        return cache == null ? fresh : cache;
    }

    private void forgetCollected() {
        for (Object gone = collected.poll(); gone != null; gone = collected.poll()) {
            CacheReference reference = (CacheReference) gone;
            caches.remove(reference.key, reference);
        }
    }

    private AccessToken renew(String key, @Nullable AccessToken before, Duration timeLeft) {
        long start = System.nanoTime();
        return store.exclusively(
                key, timeLeft, () -> renewAlone(key, before, timeLeft.minusNanos(System.nanoTime() - start)));
    }

    /** Runs alone for this key, so the grant read here is the latest: another node may have renewed it meanwhile. */
    private AccessToken renewAlone(String key, @Nullable AccessToken before, Duration timeLeft) {
        Grant grant = store.find(key);
        if (grant == null) {
            throw ended("the session has ended; the reader has to log in again");
        }
        if (!isSame(grant.accessToken(), before) && isGood(grant.accessToken())) {
            return grant.accessToken();
        }
        String refreshToken = grant.refreshToken();
        if (refreshToken == null) {
            throw ended("the reader's token has run out and cannot be renewed; the reader has to log in again");
        }
        Grant renewed = loginServer.refresh(refreshToken, timeLeft).keepingRefreshTokenOf(grant);
        return store.replace(key, grant, renewed) ? renewed.accessToken() : keptInstead(key);
    }

    /** Another node got ahead although it should have waited: what the store holds counts. */
    private AccessToken keptInstead(String key) {
        Grant other = store.find(key);
        if (other == null) {
            throw ended("the session was ended while it was renewed; the reader has to log in again");
        }
        return other.accessToken();
    }

    /** Compares the token alone: a store may keep its expiry less exactly. */
    private static boolean isSame(AccessToken token, @Nullable AccessToken other) {
        return other != null && token.value().equals(other.value());
    }

    private boolean isGood(AccessToken token) {
        return token.expiresAt() == null || clock.instant().isBefore(token.expiresAt());
    }

    private static ConnectAuthException ended(String message) {
        return new ConnectAuthException(Reason.GRANT_ENDED, message);
    }

    private static final class CacheReference extends WeakReference<TokenCache> {
        private final String key;

        CacheReference(String key, TokenCache cache, ReferenceQueue<TokenCache> queue) {
            super(cache, queue);
            this.key = key;
        }
    }
}
