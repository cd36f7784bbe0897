package io.github.connectclient.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the bearer token of a call comes from: the client's credentials, a reader's session, or a source of your own, for
 * example a token service of your company. Implementations are called from many threads at once, on the thread of the call.
 */
@FunctionalInterface
public interface TokenProvider {
    /**
     * A token to send, at best without I/O. An exception of your own reaches the caller as it is.
     *
     * @param timeLeft what is left of the call's deadline; give up when it has passed
     * @return a token that is believed to be good
     */
    AccessToken token(Duration timeLeft);

    /**
     * Replaces a token that the API refused as invalid. Asked for one fetched token a call.
     *
     * @param refused the token that was refused
     * @param timeLeft what is left of the call's deadline
     * @return another token, or null when there is none: then the caller gets the refusal
     */
    default @Nullable AccessToken replace(AccessToken refused, Duration timeLeft) {
        return null;
    }

    /**
     * Whether a token was found in a store that others write to, rather than fetched just now: it may have been replaced there
     * since. When the API refuses a found token, one more is asked for; a fetched one that is refused is the end of it.
     *
     * @param token what {@link #replace} returned
     * @return false unless overridden
     */
    default boolean isFound(AccessToken token) {
        return false;
    }
}
