package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.ConnectException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A user's token store, with its failures as {@link Reason#STORE_UNAVAILABLE}; failures of renewals stay what they are. */
final class SafeStore implements TokenStore {
    private final TokenStore store;

    SafeStore(TokenStore store) {
        this.store = store;
    }

    @Override
    public @Nullable Grant find(String key) {
        return attempt(() -> store.find(key));
    }

    @Override
    public void save(String key, Grant grant) {
        attempt(() -> {
            store.save(key, grant);
            return true;
        });
    }

    @Override
    public boolean replace(String key, Grant expected, Grant renewed) {
        return attempt(() -> store.replace(key, expected, renewed));
    }

    @Override
    public void remove(String key) {
        attempt(() -> {
            store.remove(key);
            return true;
        });
    }

    @Override
    public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
        Renewal<T> watched = new Renewal<>(renewal);
        try {
            return attempt(() -> store.exclusively(key, timeLeft, watched));
        } catch (ConnectException e) {
            throw watched.failure == null ? e : watched.failure;
        }
    }

    @Override
    public boolean isStillExclusive(String key) {
        return attempt(() -> store.isStillExclusive(key));
    }

    private static <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConnectException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ConnectAuthException(Reason.STORE_UNAVAILABLE, "the token store failed", null, null, false, e);
        }
    }

    /** Remembers its own failure, which the store may wrap. */
    private static final class Renewal<T> implements Supplier<T> {
        private final Supplier<T> work;
        private @Nullable RuntimeException failure;

        Renewal(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public T get() {
            try {
                return work.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
    }
}
