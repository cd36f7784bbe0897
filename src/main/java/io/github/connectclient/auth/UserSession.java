package io.github.connectclient.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A handle on one reader's log-in: pass it to the operations of user mode. It renews itself, also when the server rotates
 * refresh tokens. Light and thread-safe; tokens live in the {@link TokenStore}, so a handle can be dropped at any time and had
 * again with {@link Login#restore(String)}. {@code toString} shows nothing of it.
 */
public final class UserSession implements TokenProvider {
    private final @Nullable String key;
    private final TokenProvider tokens;

    UserSession(@Nullable String key, TokenProvider tokens) {
        this.key = key;
        this.tokens = tokens;
    }

    /**
     * A session over an access token from elsewhere, for example from a mobile application. It cannot be renewed or restored:
     * once the API refuses the token, calls end in {@link io.github.connectclient.ConnectApiException.Unauthorized}.
     *
     * @param accessToken the token
     * @return a session that uses just this token
     */
    public static UserSession of(AccessToken accessToken) {
        return new UserSession(null, timeLeft -> accessToken);
    }

    /**
     * A session over tokens of your own.
     *
     * @param tokens asked for a token with each call
     * @return a session that uses these tokens
     */
    public static UserSession of(TokenProvider tokens) {
        return new UserSession(null, tokens);
    }

    /**
     * The key to restore this session with. Treat it like a session cookie: who has it can act as the reader.
     *
     * @return 43 letters, digits, {@code -} and {@code _}
     * @throws IllegalStateException if the session was made from a token from elsewhere
     */
    public String key() {
        if (key == null) {
            throw new IllegalStateException("a session over a token from elsewhere has no key and cannot be restored");
        }
        return key;
    }

    @Override
    public AccessToken token(Duration timeLeft) {
        return tokens.token(timeLeft);
    }

    @Override
    public @Nullable AccessToken replace(AccessToken refused, Duration timeLeft) {
        return tokens.replace(refused, timeLeft);
    }

    @Override
    public boolean isFound(AccessToken token) {
        return tokens.isFound(token);
    }

    @Override
    public String toString() {
        return key == null ? "UserSession[token from elsewhere]" : "UserSession[stored]";
    }
}
