package io.github.connectclient.auth;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Another store, to change one thing about it. */
class DelegatingStore implements TokenStore {
    private final TokenStore store;

    DelegatingStore(TokenStore store) {
        this.store = store;
    }

    @Override
    public @Nullable Grant find(String key) {
        return store.find(key);
    }

    @Override
    public void save(String key, Grant grant) {
        store.save(key, grant);
    }

    @Override
    public boolean replace(String key, Grant expected, Grant renewed) {
        return store.replace(key, expected, renewed);
    }

    @Override
    public void remove(String key) {
        store.remove(key);
    }

    @Override
    public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
        return store.exclusively(key, timeLeft, renewal);
    }

    @Override
    public boolean isStillExclusive(String key) {
        return store.isStillExclusive(key);
    }
}
