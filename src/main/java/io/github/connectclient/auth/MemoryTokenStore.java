package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Grants in memory. */
final class MemoryTokenStore implements TokenStore {
    private final ConcurrentMap<String, Grant> grants = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, CountDownLatch> renewals = new ConcurrentHashMap<>();

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
        CountDownLatch mine = new CountDownLatch(1);
        long end = System.nanoTime() + timeLeft.toNanos();
        for (CountDownLatch other = renewals.putIfAbsent(key, mine);
                other != null;
                other = renewals.putIfAbsent(key, mine)) {
            await(other, end - System.nanoTime());
        }
        try {
            return renewal.get();
        } finally {
            renewals.remove(key, mine);
            mine.countDown();
        }
    }

    private static void await(CountDownLatch other, long nanosLeft) {
        try {
            if (!other.await(nanosLeft, TimeUnit.NANOSECONDS)) {
                throw new ConnectAuthException(
                        Reason.UNAVAILABLE, "the deadline passed while the session was being renewed elsewhere");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectAuthException(Reason.UNAVAILABLE, "interrupted while waiting for a token");
        }
    }

    @Override
    public String toString() {
        return "MemoryTokenStore[" + grants.size() + " sessions]";
    }
}
