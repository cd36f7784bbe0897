package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.CapturedLog;
import io.github.connectclient.support.LocalServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The vendor's own grant: the code of an external identity becomes a session like any other. */
class ExternalIdLoginTest {
    private static final ExternalIdCode CODE = new ExternalIdCode("head.body+sign/=&ature");
    private static final String FORM = "grant_type=https%3A%2F%2Fconnectid.no%2Foauth2%2Fgrant_type%2Fextid_code"
            + "&code=head.body%2Bsign%2F%3D%26ature";

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final TokenStore store = TokenStore.inMemory();
    private final ConnectClient connect = server.client(this::known);

    @Test
    void theCodeTravelsInAFormWithTheClientsCredentials() throws Exception {
        server.answers(tokens("first", "refresh-1"));
        connect.login().exchange(CODE);

        RecordedRequest request = server.request();
        assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /user/oauth/token");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(body(request)).isEqualTo(FORM + "&client_id=no.avis.test&client_secret=s%2Becret");
    }

    @Test
    void theCredentialsMayTravelAsHttpBasic() throws Exception {
        server.answers(tokens("first", "refresh-1"));
        server.client(builder -> known(builder).basicAuthentication()).login().exchange(CODE);

        RecordedRequest request = server.request();
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
        assertThat(body(request)).isEqualTo(FORM);
    }

    @Test
    void theSessionIsStoredAndRestoredLikeAnyOther() throws Exception {
        server.answers(tokens("first", "refresh-1"), Answers.json(200, "{\"messages\": []}"));
        String key = connect.login().exchange(CODE).key();
        assertThat(Objects.requireNonNull(store.find(key)).refreshToken()).isEqualTo("refresh-1");

        UserSession restored = Objects.requireNonNull(connect.login().restore(key));
        connect.messages().list(restored);
        server.request();
        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer first");
    }

    @Test
    void theSessionRenewsItself() throws Exception {
        server.answers(
                tokens("first", "refresh-1"),
                Answers.json(401, "{\"error\": \"invalid_token\"}"),
                tokens("second", "refresh-2"),
                Answers.json(200, "{\"messages\": []}"));
        UserSession user = connect.login().exchange(CODE);
        connect.messages().list(user);

        server.request();
        server.request();
        assertThat(body(server.request())).contains("grant_type=refresh_token", "refresh_token=refresh-1");
        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer second");
        assertThat(Objects.requireNonNull(store.find(user.key())).refreshToken())
                .isEqualTo("refresh-2");
    }

    @Test
    void twoExchangesAreTwoSessions() {
        server.answers(tokens("first", "refresh-1"), tokens("second", "refresh-2"));
        assertThat(connect.login().exchange(CODE).key())
                .isNotEqualTo(connect.login().exchange(CODE).key());
    }

    @Test
    void aCodeThatIsNotAcceptedAsksForAFreshOne() {
        ConnectAuthException refused = refusedWith(Answers.json(400, "{\"error\": \"invalid_grant\"}"));
        assertThat(refused.reason()).isEqualTo(Reason.GRANT_ENDED);
        assertThat(refused.requiresLogin()).isTrue();
        assertThat(refused).hasMessageContaining("register the external id again");
    }

    @Test
    void aClientThatMayNotUseTheGrantIsRefused() {
        ConnectAuthException refused = refusedWith(Answers.json(400, "{\"error\": \"unsupported_grant_type\"}"));
        assertThat(refused.reason()).isEqualTo(Reason.CLIENT_REFUSED);
        assertThat(refused.requiresLogin()).isFalse();
        assertThat(refused.error()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void aCodeThatMayBeSpentIsNotSentAgain() {
        assertThat(refusedWith(Answers.status(503)).isRepeatable()).isFalse();
        assertThat(refusedWith(Answers.noneButAClosedConnection()).isRepeatable())
                .isFalse();
        assertThat(server.requestCount()).isEqualTo(2);
    }

    @Test
    void anEmptyCodeIsNotSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.login().exchange(new ExternalIdCode("")))
                .withMessage("code must not be empty");
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void theCodeShowsNowhere() {
        try (CapturedLog log = new CapturedLog("ROOT", Level.TRACE)) {
            ConnectAuthException refused = refusedWith(Answers.json(
                    400, "{\"error\": \"invalid_grant\", \"error_description\": \"bad " + CODE.value() + "\"}"));
            StringWriter trace = new StringWriter();
            refused.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString()).doesNotContain("signature", "sign/", "head.body");
            assertThat(log.lines()).noneMatch(line -> line.contains("head.body"));
        }
        assertThat(CODE.toString()).doesNotContain("head");
    }

    private ConnectAuthException refusedWith(MockResponse answer) {
        server.answers(answer);
        return catchThrowableOfType(
                ConnectAuthException.class, () -> connect.login().exchange(CODE));
    }

    private ConnectClientBuilder known(ConnectClientBuilder builder) {
        return ConnectClient.builder(server.environment())
                .credentials("no.avis.test", "s+ecret")
                .tokenStore(store);
    }

    private static MockResponse tokens(String access, String refresh) {
        return Answers.json(
                200,
                "{\"access_token\": \"" + access + "\", \"expires_in\": 43200, \"refresh_token\": \"" + refresh
                        + "\"}");
    }

    private static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }
}
