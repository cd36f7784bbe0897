package io.github.connectclient.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * The application's own token, by the client-credentials grant: fetched on first use, kept, and renewed in the background
 * before it runs out. Thread-safe.
 */
public final class ClientCredentials implements TokenProvider {
    /** Fetching again is safe, so one connection that hangs must not hold up the calls of the whole application for long. */
    static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private final TokenCache cache;

    private ClientCredentials(TokenCache.Source source, Clock clock, Executor executor) {
        this.cache = new TokenCache(source, clock, executor);
    }

    /**
     * A provider that has no token yet.
     *
     * @param loginServer where tokens come from
     * @param clock tells when a token has to be renewed
     * @param executor runs the token calls, each for at most 10 seconds
     */
    public ClientCredentials(LoginServer loginServer, Clock clock, Executor executor) {
        this(
                before -> SourcedToken.fetched(
                        loginServer.clientCredentials(LONGEST_CALL).accessToken()),
                clock,
                executor);
    }

    /**
     * A provider whose token is shared by all nodes that share a store. While the store fails, each fetches its own.
     *
     * @param loginServer where tokens come from
     * @param store keeps the token, beside readers' grants
     * @param name tells this client at this login server from others that use the store
     * @param clock tells when a token has to be renewed
     * @param executor runs the token calls, each for at most 10 seconds
     * @return a provider that looks into the store before it asks the server
     */
    public static ClientCredentials shared(
            LoginServer loginServer, TokenStore store, String name, Clock clock, Executor executor) {
        return new ClientCredentials(
                new SharedClientToken(loginServer, new SafeStore(store), name, clock), clock, executor);
    }

    @Override
    public AccessToken token(Duration timeLeft) {
        return cache.token(timeLeft);
    }

    @Override
    public AccessToken replace(AccessToken refused, Duration timeLeft) {
        return cache.replace(refused, timeLeft);
    }

    @Override
    public boolean isFound(AccessToken token) {
        return cache.isFound(token);
    }
}
