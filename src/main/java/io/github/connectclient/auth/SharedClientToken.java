package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application's own token, kept in a store that all nodes share: one of them fetches it for all. Unlike a reader's refresh
 * token the client's credentials can be used any number of times, so a store that fails, or a node that takes long, is no
 * reason to fail as well. Thread-safe.
 */
final class SharedClientToken implements TokenCache.Source {
    private static final Logger LOG = LoggerFactory.getLogger(SharedClientToken.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final LoginServer loginServer;
    private final TokenStore store;
    private final String key;
    private final Clock clock;

    SharedClientToken(LoginServer loginServer, TokenStore store, String name, Clock clock) {
        this.loginServer = loginServer;
        this.store = store;
        this.key = "client-credentials " + name;
        this.clock = clock;
    }

    @Override
    public SourcedToken fetch(@Nullable AccessToken before) {
        Outcome outcome = null;
        try {
            AccessToken kept = kept(before);
            outcome = kept != null
                    ? new Outcome(SourcedToken.found(kept), null)
                    : store.exclusively(key, LONGEST_WAIT, () -> fetchAlone(before));
        } catch (ConnectAuthException e) {
            notShared(e);
        }
        return (outcome == null ? fetched() : outcome).token();
    }

    /** Another node may have fetched one while this one waited. */
    private Outcome fetchAlone(@Nullable AccessToken before) {
        AccessToken kept = kept(before);
        if (kept != null) {
            return new Outcome(SourcedToken.found(kept), null);
        }
        Outcome outcome = fetched();
        if (outcome.had != null) {
            save(outcome.had.token());
        }
        return outcome;
    }

    private void save(AccessToken token) {
        try {
            store.save(key, new Grant(token, null));
        } catch (ConnectAuthException e) {
            notShared(e);
        }
    }

    private static void notShared(ConnectAuthException e) {
        LOG.warn("The client's token cannot be shared with other nodes now: {}", e.getMessage());
    }

    /** Keeps what the login server says apart from what the store says, and has time of its own: the store may have hung. */
    private Outcome fetched() {
        try {
            return new Outcome(
                    SourcedToken.fetched(loginServer
                            .clientCredentials(ClientCredentials.LONGEST_CALL)
                            .accessToken()),
                    null);
        } catch (ConnectAuthException e) {
            return new Outcome(null, e);
        }
    }

    private @Nullable AccessToken kept(@Nullable AccessToken before) {
        Grant grant = store.find(key);
        return grant != null && grant.accessToken().isNews(before, clock.instant()) ? grant.accessToken() : null;
    }

    private record Outcome(
            @Nullable SourcedToken had, @Nullable ConnectAuthException failure) {
        SourcedToken token() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(had);
        }
    }
}
