package io.github.connectclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.auth.UserSession;
import java.util.Objects;
import okhttp3.Headers;

/** An answer of the token endpoint gives tokens that headers, forms and stores can carry, or is refused without a quote. */
class TokenAnswerFuzzTest {
    private static final String REFUSAL =
            "the answer of the token endpoint could not be read: [A-Za-z0-9_ ,.\"()\\[\\]-]{1,200}";

    private final TokenStore store = TokenStore.inMemory();
    private final Wire wire =
            new Wire(builder -> builder.credentials("id", "secret").tokenStore(store));

    @FuzzTest(maxDuration = "60s")
    void anAnswerGivesTokensThatCanTravelOrNone(byte[] body) {
        wire.answers(200, Headers.EMPTY, body);
        UserSession session;
        try {
            session = wire.client().login().exchange(new ExternalIdCode("code"));
        } catch (ConnectAuthException e) {
            assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(e.isRepeatable()).isFalse();
            assertThat(e.mayHaveBeenProcessed()).as("the code is spent").isTrue();
            assertThat(e).hasNoCause().message().matches(REFUSAL);
            return;
        }
        Grant grant = Objects.requireNonNull(store.find(session.key()));
        assertThat(grant.accessToken().value()).matches("[!-~]+");
        if (grant.refreshToken() != null) {
            assertThat(grant.refreshToken()).isNotEmpty();
            assertThat(grant.refreshToken().chars()).noneMatch(Character::isISOControl);
            assertThat(Inputs.isProper(grant.refreshToken())).isTrue();
        }
        if (grant.accessToken().expiresAt() != null) {
            assertThat(grant.accessToken().expiresAt()).isAfter(java.time.Instant.EPOCH);
        }
        assertThat(wire.sent()).hasSize(1);
        wire.client().login().end(session);
    }
}
