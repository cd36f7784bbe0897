package io.github.connectclient.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The authorization codes on their way to the token endpoint. Any attempt to redeem a code uses it up. Thread-safe. */
final class AuthorizationCodes {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Clock clock;

    AuthorizationCodes(Clock clock) {
        this.clock = clock;
    }

    private record Code(
            SandboxReader reader,
            String redirectUri,
            @Nullable String challenge,
            Instant end) {}

    String issue(SandboxReader reader, String redirectUri, @Nullable String challenge) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code(reader, redirectUri, challenge, clock.instant().plus(LIFETIME)));
        return code;
    }

    SandboxReader redeem(String value, String redirectUri, @Nullable String verifier) {
        Code code = codes.remove(value);
        if (code == null || !clock.instant().isBefore(code.end())) {
            throw invalidGrant("The code is unknown, used up or has expired");
        }
        if (!code.redirectUri().equals(redirectUri)) {
            throw invalidGrant("redirect_uri is not the one that the code was sent to");
        }
        if (code.challenge() != null && (verifier == null || !code.challenge().equals(challenge(verifier)))) {
            throw invalidGrant("code_verifier does not belong to the code_challenge");
        }
        return code.reader();
    }

    /** The S256 challenge of RFC 7636. */
    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static Refusal invalidGrant(String description) {
        return Refusal.oauth(400, "invalid_grant", description);
    }
}
