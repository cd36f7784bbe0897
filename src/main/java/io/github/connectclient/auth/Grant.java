package io.github.connectclient.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint gave: an access token and, for readers, the refresh token that renews it. {@code toString} shows
 * neither.
 *
 * @param accessToken the bearer token
 * @param refreshToken a secret that renews the access token; null when the server gave none
 */
public record Grant(AccessToken accessToken, @Nullable String refreshToken) {
    /** Checks that there is an access token. An empty refresh token is none. */
    public Grant {
        Objects.requireNonNull(accessToken, "accessToken");
        refreshToken = refreshToken == null || refreshToken.isEmpty() ? null : refreshToken;
    }

    /**
     * Carries a refresh token over into a renewed grant: a server that does not rotate may leave it out.
     *
     * @param before the grant that was renewed
     * @return this grant, with the refresh token of the earlier one when it has none itself
     */
    Grant keepingRefreshTokenOf(Grant before) {
        return refreshToken == null ? new Grant(accessToken, before.refreshToken) : this;
    }

    @Override
    public String toString() {
        return "Grant[" + accessToken + ", " + (refreshToken == null ? "not renewable" : "renewable") + "]";
    }
}
