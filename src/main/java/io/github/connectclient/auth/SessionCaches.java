package io.github.connectclient.auth;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One cache a session, shared by all handles on it, so that requests of one reader on many threads renew once. Held for as long
 * as a handle is about, and for the sessions used last also between requests: their tokens bridge an outage of the store.
 */
final class SessionCaches {
    private final Function<String, TokenCache> maker;
    private final ConcurrentMap<String, CacheReference> caches = new ConcurrentHashMap<>();
    private final ReferenceQueue<TokenCache> collected = new ReferenceQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, TokenCache> usedLast;

    /**
     * No caches yet.
     *
     * @param maker makes the cache of a session
     * @param most how many sessions to hold between requests
     */
    SessionCaches(Function<String, TokenCache> maker, int most) {
        this.maker = maker;
        this.usedLast = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, TokenCache> eldest) {
                return size() > most;
            }
        };
    }

    TokenCache of(String key) {
        forgetCollected();
        TokenCache kept = find(key);
        TokenCache cache = kept == null ? keptOrNew(key) : kept;
        locked(() -> usedLast.put(key, cache));
        return cache;
    }

    private TokenCache keptOrNew(String key) {
        TokenCache fresh = maker.apply(key);
        TokenCache[] held = {fresh}; // so that none is collected before it is returned
        caches.compute(key, (k, reference) -> {
            TokenCache kept = reference == null ? null : reference.get();
            if (reference == null || kept == null) {
                return new CacheReference(key, fresh, collected);
            }
            held[0] = kept;
            return reference;
        });
        return held[0];
    }

    /** The cache of a session, if it is still about. */
    @Nullable
    TokenCache find(String key) {
        CacheReference reference = caches.get(key);
        return reference == null ? null : reference.get();
    }

    /** Handles on the session that are still about keep their cache, so the cache is emptied too. */
    void end(String key) {
        locked(() -> usedLast.remove(key));
        CacheReference reference = caches.remove(key);
        TokenCache cache = reference == null ? null : reference.get();
        if (cache != null) {
            cache.forget();
        }
    }

    /** How many sessions have a cache. */
    int size() {
        return caches.size();
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void forgetCollected() {
        for (Object gone = collected.poll(); gone != null; gone = collected.poll()) {
            CacheReference reference = (CacheReference) gone;
            caches.remove(reference.key, reference);
        }
    }

    private static final class CacheReference extends WeakReference<TokenCache> {
        private final String key;

        CacheReference(String key, TokenCache cache, ReferenceQueue<TokenCache> queue) {
            super(cache, queue);
            this.key = key;
        }
    }
}
