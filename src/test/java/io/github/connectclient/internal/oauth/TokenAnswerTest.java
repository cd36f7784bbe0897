package io.github.connectclient.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.support.Everything;
import io.github.connectclient.support.MutableClock;
import java.time.Duration;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the token endpoint says with status 200, and what is made of it. */
class TokenAnswerTest {
    private final TokenPeer tokens = new TokenPeer();

    @AfterEach
    void close() {
        tokens.close();
    }

    private Grant granted(String body) {
        return tokens.answering(200, body).refresh("r3fresh", TokenPeer.TIME);
    }

    private ConnectAuthException unreadable(MockResponse answer) {
        ConnectAuthException e = catchThrowableOfType(
                ConnectAuthException.class, () -> tokens.answering(answer).refresh("r3fresh", TokenPeer.TIME));
        assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(e.requiresLogin()).isFalse();
        assertThat(e.isRepeatable()).isFalse();
        assertThat(Everything.of(e)).doesNotContain("planted", "r3fresh", "s3cret");
        return e;
    }

    private ConnectAuthException unreadable(String body) {
        return unreadable(new MockResponse.Builder().body(body).build());
    }

    @Test
    void aFullAnswerIsRead() {
        Grant grant = granted("{\"access_token\":\"0a1b-2c\",\"token_type\":\"bearer\",\"expires_in\":43199,"
                + "\"refresh_token\":\"n3w\",\"scope\":\"read\",\"jti\":{\"x\":[1]}}");

        assertThat(grant.accessToken().value()).isEqualTo("0a1b-2c");
        assertThat(grant.accessToken().expiresAt()).isEqualTo(MutableClock.START.plusSeconds(43199));
        assertThat(grant.refreshToken()).isEqualTo("n3w");
    }

    @Test
    void theAccessTokenIsEnough() {
        Grant grant = granted("{\"access_token\":\"abc\"}");

        assertThat(grant.accessToken().value()).isEqualTo("abc");
        assertThat(grant.accessToken().expiresAt()).isNull();
        assertThat(grant.refreshToken()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "3600, PT1H",
                "'\"3600\"', PT1H",
                "'\" 3600 \"', PT1H",
                "1, PT1S",
                "2147483647, PT2147483647S",
                "2147483648, PT2147483647S",
                "9223372036854775807, PT2147483647S",
                "0, unknown",
                "-1, unknown",
                "null, unknown",
                "'\"\"', unknown",
            })
    void theLifetimeIsReadAsItComes(String expiresIn, Duration lifetime) {
        Grant grant = granted("{\"access_token\":\"abc\",\"expires_in\":" + expiresIn + "}");

        assertThat(grant.accessToken().expiresAt())
                .isEqualTo(lifetime == null ? null : MutableClock.START.plus(lifetime));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"planted\"", "3600.5", "{\"planted\":1}", "true", "9223372036854775808"})
    void aLifetimeThatIsNoneIsAnErrorNamingTheMember(String expiresIn) {
        assertThat(unreadable("{\"access_token\":\"planted\",\"expires_in\":" + expiresIn + "}"))
                .hasMessageContaining("expires_in")
                .hasNoCause();
    }

    @Test
    void theLifetimeCountsFromBeforeTheCall() {
        tokens.peer.enqueue(200, "{\"access_token\":\"abc\",\"expires_in\":60}");
        Grant grant = tokens.loginServer().clientCredentials(TokenPeer.TIME);
        tokens.clock.advance(Duration.ofSeconds(5));

        assertThat(grant.accessToken().expiresAt()).isEqualTo(MutableClock.START.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void noRefreshTokenIsNeverTheTextNull(String refreshToken) {
        assertThat(granted("{\"access_token\":\"abc\",\"refresh_token\":" + refreshToken + "}")
                        .refreshToken())
                .isNull();
    }

    @Test
    void numbersForTokensAreRead() {
        Grant grant = granted("{\"access_token\":123,\"refresh_token\":456}");

        assertThat(grant.accessToken().value()).isEqualTo("123");
        assertThat(grant.refreshToken()).isEqualTo("456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"access_token\":null}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\"planted planted\"}",
                "{\"access_token\":\"planted\\n\"}",
                "{\"access_token\":\"planted\\u00e5\"}",
                "{\"accessToken\":\"planted\"}",
                "{\"error\":\"invalid_grant\",\"error_description\":\"planted\"}",
            })
    void anAnswerWithoutUsableAccessTokenIsAnError(String body) {
        assertThat(unreadable(body)).hasMessageContaining("no usable access_token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"planted\"",
                "{",
                "{\"access_token\":\"planted",
                "{\"access_token\":\"planted\"",
                "{\"access_token\":\"planted\"} planted",
                "{\"access_token\":{\"value\":\"planted\"}}",
                "<?xml version=\"1.0\"?><access_token>planted</access_token>",
                "<!DOCTYPE html><title>planted</title>",
                "access_token=planted&expires_in=1",
            })
    void whatIsNotTheJsonOfAnAnswerIsAnErrorWithoutQuotingIt(String body) {
        assertThat(unreadable(body))
                .hasMessageContaining("the answer of the token endpoint could not be read")
                .hasNoCause();
    }

    @Test
    void bytesThatAreNoTextAreAnError() {
        unreadable(new MockResponse.Builder()
                .body(new Buffer().writeByte(0xff).writeByte(0xfe).writeByte(0x00))
                .build());
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 302})
    void anyOtherStatusThanTwoHundredIsAnError(int status) {
        MockResponse answer = new MockResponse.Builder()
                .code(status)
                .setHeader("Location", tokens.peer.loginBase() + "/planted")
                .build();

        assertThat(unreadable(answer)).hasMessageContaining("status " + status);
        assertThat(tokens.peer.count()).isOne();
    }

    @Test
    void theTextOfAnAnswerShowsNothingOfIt() {
        assertThat(new TokenAnswer("s3cret", 1L, "r3fresh")).hasToString("TokenAnswer");
    }
}
