package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                " a",
                "a ",
                "a\n",
                "a\r\nX-Injected: 1",
                "a\tb",
                "a\u0000",
                "a\u007f",
                "å",
                "a\u0085",
                "a\u00a0",
                "a\u2028",
                "\ud83d\ude00"
            })
    void aTokenThatCannotTravelInAHeaderIsRefusedWithoutQuotingIt(String value) {
        assertThatThrownBy(() -> AccessToken.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an access token must be visible ASCII without spaces and not empty");
    }

    @Test
    void allVisibleAsciiIsAccepted() {
        StringBuilder all = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            all.append(c);
        }
        assertThat(AccessToken.of(all.toString()).value()).isEqualTo(all.toString());
    }

    @Test
    void aMissingTokenIsRefused() {
        assertThatThrownBy(() -> AccessToken.of(null)).hasMessage("value");
    }

    @Test
    void aTokenOfUnknownLifetimeHasNoExpiry() {
        assertThat(AccessToken.of("abc").expiresAt()).isNull();
    }

    @Test
    void theTextOfATokenShowsOnlyItsExpiry() {
        assertThat(new AccessToken("s3cret", Instant.EPOCH)).hasToString("AccessToken[expiresAt=1970-01-01T00:00:00Z]");
        assertThat(AccessToken.of("s3cret")).hasToString("AccessToken[expiresAt=null]");
    }
}
