package io.github.connectclient.auth;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Grants in memory. Locks are striped: a fixed number of them serves any number of sessions. */
final class MemoryTokenStore implements TokenStore {
    private static final int STRIPES = 256;

    private final ConcurrentMap<String, Grant> grants = new ConcurrentHashMap<>();
    private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

    MemoryTokenStore() {
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    @Override
    public @Nullable Grant find(String key) {
        return grants.get(key);
    }

    @Override
    public void save(String key, Grant grant) {
        grants.put(key, grant);
    }

    @Override
    public boolean replace(String key, Grant expected, Grant renewed) {
        return grants.replace(key, expected, renewed);
    }

    @Override
    public void remove(String key) {
        grants.remove(key);
    }

    @Override
    public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
        ReentrantLock lock = locks[Math.floorMod(key.hashCode(), STRIPES)];
        Locks.acquire(lock, timeLeft);
        try {
            return renewal.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "MemoryTokenStore[" + grants.size() + " sessions]";
    }
}
