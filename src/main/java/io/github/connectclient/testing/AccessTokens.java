package io.github.connectclient.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The live access tokens of both modes: opaque, in the form of a UUID. Thread-safe. */
final class AccessTokens {
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration lifetime;

    AccessTokens(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /**
     * Whom a token stands for.
     *
     * @param reader the reader, null when the token is the client's own
     * @param end first instant at which the token is no longer accepted
     */
    record Grant(@Nullable SandboxReader reader, Instant end) {}

    String issue(@Nullable SandboxReader reader) {
        String token = UUID.randomUUID().toString();
        grants.put(token, new Grant(reader, clock.instant().plus(lifetime)));
        return token;
    }

    @Nullable
    Grant find(String token) {
        Grant grant = grants.get(token);
        return grant == null || !clock.instant().isBefore(grant.end()) ? null : grant;
    }

    Duration lifetime() {
        return lifetime;
    }

    void expireAll() {
        grants.clear();
    }
}
