package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrantTest {
    private static final Grant RENEWABLE = new Grant(AccessToken.of("s3cret"), "r3fresh");

    @Test
    void theTextOfAGrantShowsNeitherToken() {
        assertThat(RENEWABLE).hasToString("Grant[AccessToken[expiresAt=null], renewable]");
        assertThat(new Grant(AccessToken.of("s3cret"), null))
                .hasToString("Grant[AccessToken[expiresAt=null], not renewable]");
    }

    @Test
    void anEmptyRefreshTokenIsNone() {
        Grant grant = new Grant(AccessToken.of("other"), "");

        assertThat(grant.refreshToken()).isNull();
        assertThat(grant.keepingRefreshTokenOf(RENEWABLE).refreshToken()).isEqualTo("r3fresh");
    }

    @Test
    void aNewRefreshTokenReplacesTheOldOne() {
        Grant grant = new Grant(AccessToken.of("other"), "rotated");

        assertThat(grant.keepingRefreshTokenOf(RENEWABLE)).isEqualTo(grant);
    }

    @Test
    void aGrantWithoutAccessTokenIsRefused() {
        assertThatThrownBy(() -> new Grant(null, "r3fresh")).hasMessage("accessToken");
    }
}
