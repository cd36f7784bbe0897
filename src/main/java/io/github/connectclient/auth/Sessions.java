package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Readers' sessions over a {@link TokenStore}. Thread-safe. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** About a kilobyte each. */
    private static final int HELD_BETWEEN_REQUESTS = 10_000;

    private final TokenStore store;
    private final UnsavedGrants unsaved;
    private final SessionCaches caches;
    private final Clock clock;
    private final AtomicBoolean storeIsDown = new AtomicBoolean();
    private final AtomicReference<Instant> nextLook = new AtomicReference<>(Instant.MIN);

    /**
     * Sessions.
     *
     * @param loginServer renews tokens
     * @param store keeps grants
     * @param clock tells when a token has to be renewed
     * @param executor runs renewals
     */
    Sessions(LoginServer loginServer, TokenStore store, Clock clock, Executor executor) {
        this(loginServer, store, clock, executor, Thread::sleep);
    }

    Sessions(LoginServer loginServer, TokenStore store, Clock clock, Executor executor, UnsavedGrants.Pause pause) {
        this.store = new SafeStore(store);
        this.clock = clock;
        this.unsaved = new UnsavedGrants(this.store, executor, pause);
        GrantRenewal renewal = new GrantRenewal(loginServer, this.store, unsaved, clock);
        this.caches = new SessionCaches(
                key -> new TokenCache(before -> renewal.renew(key, before), clock, executor), HELD_BETWEEN_REQUESTS);
    }

    UserSession open(String key, Grant grant) {
        try {
            store.save(key, grant);
        } catch (ConnectAuthException e) {
            throw e.afterSendingCode(); // it was spent for the grant
        }
        return new UserSession(key, caches.of(key));
    }

    /**
     * While the store is down, a reader whose token is at hand goes on with it, and only one thread a second looks whether the store
     * answers again: each look may take as long as the patience of a connection pool.
     */
    @Nullable
    UserSession restore(String key) {
        TokenCache cache = caches.find(key);
        if (storeIsDown.get() && cache != null && cache.hasGoodToken() && !mayLook()) {
            return new UserSession(key, cache);
        }
        boolean isKnown;
        try {
            isKnown = store.find(key) != null;
        } catch (ConnectAuthException e) {
            return fromMemory(key, e);
        }
        if (storeIsDown.compareAndSet(true, false)) {
            LOG.info("The token store answers again");
        }
        if (!isKnown) {
            caches.end(key); // ended elsewhere: handles that are about here are of no use any more
            return null;
        }
        return new UserSession(key, caches.of(key));
    }

    private boolean mayLook() {
        Instant due = nextLook.get();
        Instant now = clock.instant();
        return !now.isBefore(due) && nextLook.compareAndSet(due, now.plus(BETWEEN_LOOKS));
    }

    void end(String key) {
        store.remove(key);
        unsaved.forget(key);
        caches.end(key);
    }

    private UserSession fromMemory(String key, ConnectAuthException failure) {
        TokenCache cache = caches.find(key);
        if (failure.reason() != Reason.STORE_UNAVAILABLE || cache == null || !cache.hasGoodToken()) {
            throw failure;
        }
        nextLook.set(clock.instant().plus(BETWEEN_LOOKS));
        if (storeIsDown.compareAndSet(false, true)) {
            LOG.warn("The token store fails; sessions used here lately go on for as long as their tokens are good");
        }
        return new UserSession(key, cache);
    }
}
