package io.github.connectclient.auth;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token. {@code toString} shows only its expiry.
 *
 * @param value the token itself, a secret: visible ASCII without spaces
 * @param expiresAt when it stops being good; null when the server did not say, then it is used until it is refused
 */
public record AccessToken(String value, @Nullable Instant expiresAt) {
    /**
     * Checks that the token can travel in a header.
     *
     * @throws IllegalArgumentException if empty, or with a character outside visible ASCII
     */
    public AccessToken {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("an access token must be visible ASCII without spaces and not empty");
        }
    }

    /**
     * A token of unknown lifetime.
     *
     * @param value the token itself
     * @return a token that is used until it is refused
     */
    public static AccessToken of(String value) {
        return new AccessToken(value, null);
    }

    /** Whether this is a good token, and another than the one at hand. Expiries are not compared: a store may round them. */
    boolean isNews(@Nullable AccessToken atHand, Instant now) {
        boolean isAnother = atHand == null || !value.equals(atHand.value);
        return isAnother && (expiresAt == null || now.isBefore(expiresAt));
    }

    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
