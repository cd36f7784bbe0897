package livecheck.facts;

import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.TokenStore;
import java.time.Duration;
import java.util.function.Supplier;

/** A store in memory that can tell whether a renewal brought another refresh token. */
public final class WatchedStore implements TokenStore {
    private final TokenStore store = TokenStore.inMemory();
    private volatile Grant before;
    private volatile Grant after;

    boolean sawRenewal() {
        return after != null;
    }

    boolean sawAnotherRefreshToken() {
        return after != null
                && before.refreshToken() != null
                && !before.refreshToken().equals(after.refreshToken());
    }

    /** The grant before the last renewal; null when there was none. */
    Grant beforeRenewal() {
        return before;
    }

    @Override
    public Grant find(String key) {
        return store.find(key);
    }

    @Override
    public void save(String key, Grant grant) {
        store.save(key, grant);
    }

    @Override
    public boolean replace(String key, Grant expected, Grant renewed) {
        before = expected;
        after = renewed;
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
}
