package io.github.connectclient.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The live refresh tokens of readers, each good for many renewals or, with rotation, for one. Thread-safe. */
final class RefreshTokens {
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration lifetime;
    private final boolean rotating;

    RefreshTokens(Clock clock, Duration lifetime, boolean rotating) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.rotating = rotating;
    }

    private record Grant(SandboxReader reader, Instant end) {}

    /**
     * A refresh token after its use.
     *
     * @param reader whose grant it is
     * @param next the refresh token to use the next time
     */
    record Renewal(SandboxReader reader, String next) {}

    String issue(SandboxReader reader) {
        String token = UUID.randomUUID().toString();
        grants.put(token, new Grant(reader, clock.instant().plus(lifetime)));
        return token;
    }

    Renewal use(String token) {
        // Taking a token out is atomic, so of two uses of a rotating token at the same time only one succeeds.
        Grant grant = rotating ? grants.remove(token) : grants.get(token);
        if (grant == null || !clock.instant().isBefore(grant.end())) {
            throw Refusal.oauth(400, "invalid_grant", "The refresh token is unknown, used up or has expired");
        }
        return new Renewal(grant.reader(), rotating ? issue(grant.reader()) : token);
    }

    void endAll() {
        grants.clear();
    }
}
