package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grants that were renewed just when the store failed. The refresh token they were renewed with is spent, so losing them would
 * be losing the log-in: they are held here and saved as soon as the store answers again, at once if it failed in passing, and
 * otherwise soon enough, as a rule, that no other node has tried the spent token meanwhile. Thread-safe.
 */
final class UnsavedGrants {
    private static final Logger LOG = LoggerFactory.getLogger(UnsavedGrants.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** While the right to renew is still held. */
    private static final int TRIES_AT_ONCE = 5;

    /** Those who wait for the token are not kept for longer: it is there. */
    private static final Duration LONGEST_AT_ONCE = Duration.ofSeconds(2);

    private final TokenStore store;
    private final Executor executor;
    private final Pause pause;
    private final ConcurrentMap<String, Unsaved> grants = new ConcurrentHashMap<>();

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void of(long millis) throws InterruptedException;
    }

    private record Unsaved(Grant expected, Grant renewed) {}

    UnsavedGrants(TokenStore store, Executor executor, Pause pause) {
        this.store = store;
        this.executor = executor;
        this.pause = pause;
    }

    /** The renewed grant of a session, if the store does not have it yet. */
    @Nullable
    Grant find(String key) {
        Unsaved unsaved = grants.get(key);
        return unsaved == null ? null : unsaved.renewed;
    }

    /**
     * Replaces the grant of a session by a renewed one. A store that fails is asked some times more, and after that later, in the
     * background.
     *
     * @return false when the store holds another grant by now, or none
     */
    boolean replace(String key, Grant expected, Grant renewed) {
        Duration wait = FIRST_PAUSE;
        long start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            try {
                return store.replace(key, expected, renewed);
            } catch (ConnectAuthException e) {
                if (tries == TRIES_AT_ONCE || System.nanoTime() - start > LONGEST_AT_ONCE.toNanos()) {
                    keep(key, new Unsaved(expected, renewed));
                    return true;
                }
            }
            if (isInterruptedDuring(wait)) {
                Thread.currentThread().interrupt();
                tries = TRIES_AT_ONCE - 1;
            }
            wait = longer(wait);
        }
    }

    private void keep(String key, Unsaved unsaved) {
        grants.put(key, unsaved);
        LOG.warn(
                "The token store failed to keep a renewed session; it is held in memory until the store answers again");
        try {
            executor.execute(() -> saveLater(key, unsaved));
        } catch (IllegalStateException closed) {
            saveLater(key, unsaved); // on this thread, which is interrupted when the patience of closing ends
        }
    }

    /** Saves the grant of a session now, if there is one to save; throws if the store still fails. */
    void save(String key) {
        Unsaved unsaved = grants.get(key);
        if (unsaved != null) {
            save(key, unsaved);
        }
    }

    /** Drops the grant of a session that has ended. */
    void forget(String key) {
        grants.remove(key);
    }

    private void saveLater(String key, Unsaved unsaved) {
        Duration wait = FIRST_PAUSE;
        while (unsaved.equals(grants.get(key))) {
            boolean isLastTry = isInterruptedDuring(wait);
            if (isSaved(key, unsaved)) {
                return;
            }
            if (isLastTry) {
                lost();
                return;
            }
            wait = longer(wait);
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** The client is being closed: no more waiting, but one more try. */
    private boolean isInterruptedDuring(Duration wait) {
        try {
            pause.of(wait.toMillis());
            return false;
        } catch (InterruptedException e) {
            return true; // not restored: the last try must not fail on it, and the thread ends with it
        }
    }

    private boolean isSaved(String key, Unsaved unsaved) {
        try {
            save(key, unsaved);
            return true;
        } catch (ConnectAuthException e) {
            return false;
        }
    }

    /** A store that holds another grant by now, or none, is right: the session was renewed elsewhere, or has ended. */
    private void save(String key, Unsaved unsaved) {
        store.replace(key, unsaved.expected, unsaved.renewed);
        grants.remove(key, unsaved);
    }

    private static void lost() {
        LOG.error(
                "A renewed session could not be kept before the client was closed; its reader may have to log in again");
    }
}
