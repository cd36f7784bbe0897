package io.github.connectclient.auth;

import java.time.Clock;
import java.time.Duration;

/**
 * The application's own token, by the client-credentials grant: fetched on first use, kept, and renewed by one thread while
 * the others go on. Thread-safe.
 */
public final class ClientCredentials implements TokenProvider {
    private final TokenCache cache;

    /**
     * A provider that has no token yet.
     *
     * @param loginServer where tokens come from
     * @param clock tells when a token has to be renewed
     */
    public ClientCredentials(LoginServer loginServer, Clock clock) {
        this.cache = new TokenCache(
                (before, timeLeft) -> loginServer.clientCredentials(timeLeft).accessToken(), clock);
    }

    @Override
    public AccessToken token(Duration timeLeft) {
        return cache.token(timeLeft);
    }

    @Override
    public AccessToken replace(AccessToken refused, Duration timeLeft) {
        return cache.replace(refused, timeLeft);
    }
}
