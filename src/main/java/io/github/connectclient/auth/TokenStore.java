package io.github.connectclient.auth;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps readers' grants by session key. The store in memory is the default; a store that several nodes share makes a reader's
 * session good on all of them.
 *
 * <p>Implementations are thread-safe. A refresh token may be good for one use only, so two promises matter: {@link #replace}
 * compares and sets in one step, and {@link #exclusively} lets one renewal a key run at a time, over all nodes that share the
 * store. Grants are secrets: keep them as you would keep passwords.
 */
public interface TokenStore {
    /**
     * A store in this process's memory; lost with the process, and never emptied except by {@link #remove}.
     *
     * @return a new, empty store
     */
    static TokenStore inMemory() {
        return new MemoryTokenStore();
    }

    /**
     * The grant of a session.
     *
     * @param key session key
     * @return null when there is none
     */
    @Nullable
    Grant find(String key);

    /**
     * Keeps the grant of a new session.
     *
     * @param key session key
     * @param grant the grant
     */
    void save(String key, Grant grant);

    /**
     * Replaces a grant if it is still the expected one, in one step.
     *
     * @param key session key
     * @param expected the grant that was renewed
     * @param renewed the grant to keep from now on
     * @return false when the session was removed or holds another grant by now; then nothing was changed
     */
    boolean replace(String key, Grant expected, Grant renewed);

    /**
     * Forgets a session.
     *
     * @param key session key
     */
    void remove(String key);

    /**
     * Runs a renewal while no other renewal of the same session runs. When a node is killed in the middle of one, others cannot
     * know that at once: with the stores of this library they wait for the lease and up to 7 seconds more, 17 seconds by default.
     *
     * @param key session key
     * @param timeLeft how long to wait for the others at most
     * @param renewal what to run
     * @return what the renewal returned
     * @param <T> type of the result
     * @throws io.github.connectclient.ConnectAuthException with reason UNAVAILABLE if the others took too long or the thread
     *     was interrupted
     */
    <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal);

    /**
     * Asked within {@link #exclusively}, right before the refresh token is sent: whether this thread still is the only one to
     * renew the session. A store that lends the right for a time answers false when the thread was held up for longer than that,
     * by a slow store or a pause of the JVM; then nothing is sent.
     *
     * @param key session key
     * @return true unless overridden
     */
    default boolean isStillExclusive(String key) {
        return true;
    }
}
