package io.github.connectclient.internal.http;

import static io.github.connectclient.internal.http.ScriptedLayer.answer;
import static io.github.connectclient.internal.http.ScriptedLayer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.TokenProvider;
import io.github.connectclient.support.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationLayerTest {
    private final ManualTime time = new ManualTime();
    private final Tokens tokens = new Tokens();

    @Test
    void eachRequestCarriesTheToken() {
        ScriptedLayer next = new ScriptedLayer();
        assertThat(send(next, "GET")).isEqualTo("read");
        assertThat(authorizations(next)).containsExactly("Bearer old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void aTokenThatTheBodyCallsInvalidIsReplacedAndTheRequestRepeated(String method) {
        ScriptedLayer next = new ScriptedLayer(answer(401, "invalid_token", Map.of(), null));
        assertThat(send(next, method)).isEqualTo("read");
        assertThat(authorizations(next)).containsExactly("Bearer old", "Bearer new");
        assertThat(tokens.refused).containsExactly("old");
    }

    @Test
    void aTokenThatTheChallengeCallsInvalidIsReplacedToo() {
        ScriptedLayer next = new ScriptedLayer(
                challenged(null, "Bearer realm=\"connect\", error=\"invalid_token\", error_description=\"expired\""));
        assertThat(send(next, "POST")).isEqualTo("read");
        assertThat(authorizations(next)).containsExactly("Bearer old", "Bearer new");
    }

    @Test
    void theChallengeCountsWhateverElseTheAnswerSays() {
        ScriptedLayer next = new ScriptedLayer(
                challenged("Unauthorized", "Basic realm=\"connect\"", "Bearer error=\"invalid_token\""));
        assertThat(send(next, "GET")).isEqualTo("read");
        assertThat(authorizations(next)).containsExactly("Bearer old", "Bearer new");
    }

    @Test
    void aRefusalThatDoesNotBlameTheTokenIsFinal() {
        assertRefused(status(401));
        assertRefused(answer(401, "unauthorized", Map.of(), null));
        assertRefused(answer(401, "invalid_client", Map.of(), null));
        assertRefused(challenged(null, "Bearer realm=\"connect\""));
        assertRefused(challenged("insufficient_scope", "Bearer error=\"insufficient_scope\""));
    }

    @Test
    void otherRefusalsAreFinalWhateverTheySay() {
        assertRefused(answer(400, "invalid_token", Map.of(), null));
        assertRefused(answer(403, "invalid_token", Map.of(), null));
    }

    private void assertRefused(ConnectApiException refusal) {
        ScriptedLayer next = new ScriptedLayer(refusal);
        assertThatThrownBy(() -> send(next, "GET")).isSameAs(refusal);
        assertThat(next.tries()).isEqualTo(1);
        assertThat(tokens.refused).isEmpty();
    }

    @Test
    void aCallThatIsRefusedTwiceEndsUnauthorized() {
        ConnectApiException second = answer(401, "invalid_token", Map.of(), null);
        ScriptedLayer next = new ScriptedLayer(answer(401, "invalid_token", Map.of(), null), second);
        assertThatThrownBy(() -> send(next, "GET"))
                .isInstanceOf(ConnectApiException.Unauthorized.class)
                .isSameAs(second);
        assertThat(next.tries()).isEqualTo(2);
        assertThat(tokens.refused).containsExactly("old");
    }

    @Test
    void theTokenIsReplacedOnceACallHoweverOftenItIsRepeated() {
        ScriptedLayer next = new ScriptedLayer(
                answer(401, "invalid_token", Map.of(), null),
                status(503),
                answer(401, "invalid_token", Map.of(), null));
        Layer layers = new RetryLayer(new AuthorizationLayer(next), null);
        assertThatThrownBy(() -> layers.send(exchange("GET"), body -> "read"))
                .isInstanceOf(ConnectApiException.Unauthorized.class);
        assertThat(tokens.refused).hasSize(1);
        assertThat(next.tries()).isEqualTo(3);
    }

    @Test
    void aTokenThatAnotherThreadReplacedMeanwhileIsUsedAndDoesNotCount() {
        tokens.first = AccessToken.of("old");
        ScriptedLayer next = new ScriptedLayer(
                        answer(401, "invalid_token", Map.of(), null), answer(401, "invalid_token", Map.of(), null))
                .doing(() -> tokens.first = AccessToken.of("anothers"));
        assertThat(send(next, "POST")).isEqualTo("read");
        assertThat(authorizations(next)).containsExactly("Bearer old", "Bearer anothers", "Bearer new");
        assertThat(tokens.refused).containsExactly("anothers");
    }

    @Test
    void aTokenThatWasOnlyFoundMayBeReplacedOnceMore() {
        tokens.found = AccessToken.of("found");
        ScriptedLayer next = new ScriptedLayer(
                answer(401, "invalid_token", Map.of(), null), answer(401, "invalid_token", Map.of(), null));
        assertThat(send(next, "POST")).isEqualTo("read");
        assertThat(authorizations(next)).containsExactly("Bearer old", "Bearer found", "Bearer new");
    }

    @Test
    void aProviderThatHasANewTokenEachTimeIsAskedForFourAtMost() {
        ConnectApiException[] refusals = new ConnectApiException[9];
        Arrays.setAll(refusals, i -> answer(401, "invalid_token", Map.of(), null));
        ScriptedLayer next =
                new ScriptedLayer(refusals).doing(() -> tokens.first = AccessToken.of(tokens.first.value() + "-"));
        assertThatThrownBy(() -> send(next, "GET")).isInstanceOf(ConnectApiException.Unauthorized.class);
        assertThat(authorizations(next)).containsExactly("Bearer old", "Bearer old-", "Bearer old--", "Bearer old---");
    }

    @Test
    void aReplacementThatFailedInPassingIsTriedAgain() {
        tokens.failure = new ConnectAuthException(Reason.UNAVAILABLE, "busy", null, null, true, null);
        ScriptedLayer next = new ScriptedLayer(
                answer(401, "invalid_token", Map.of(), null), answer(401, "invalid_token", Map.of(), null));
        Layer layers = new RetryLayer(new AuthorizationLayer(next), null);
        assertThat(layers.<String>send(exchange("POST"), body -> "read")).isEqualTo("read");
        assertThat(authorizations(next)).containsExactly("Bearer old", "Bearer old", "Bearer new");
    }

    @Test
    void withoutAnotherTokenTheRefusalStands() {
        ConnectApiException refusal = answer(401, "invalid_token", Map.of(), null);
        tokens.other = null;
        ScriptedLayer next = new ScriptedLayer(refusal);
        assertThatThrownBy(() -> send(next, "GET")).isSameAs(refusal);
        assertThat(next.tries()).isEqualTo(1);
    }

    @Test
    void theSameTokenIsNoOther() {
        ConnectApiException refusal = answer(401, "invalid_token", Map.of(), null);
        tokens.other = tokens.first;
        ScriptedLayer next = new ScriptedLayer(refusal);
        assertThatThrownBy(() -> send(next, "GET")).isSameAs(refusal);
        assertThat(next.tries()).isEqualTo(1);
    }

    @Test
    void aTokenThatCannotBeHadEndsTheCallBeforeItIsSent() {
        ConnectAuthException none = new ConnectAuthException(Reason.CLIENT_REFUSED, "wrong secret");
        ScriptedLayer next = new ScriptedLayer();
        Exchange exchange = Exchanges.of("GET", time, options -> options, timeLeft -> {
            throw none;
        });
        assertThatThrownBy(() -> new AuthorizationLayer(next).send(exchange, body -> "read"))
                .isSameAs(none);
        assertThat(next.tries()).isZero();
    }

    @Test
    void theTokensAreToldWhatIsLeftOfTheDeadline() {
        ScriptedLayer next = new ScriptedLayer(answer(401, "invalid_token", Map.of(), null))
                .doing(() -> time.pass(Duration.ofSeconds(12)));
        Exchange exchange = exchange("GET");
        time.pass(Duration.ofSeconds(1));
        new AuthorizationLayer(next).send(exchange, body -> "read");
        assertThat(tokens.timesLeft)
                .containsExactly(Duration.ofSeconds(29), Duration.ofSeconds(17), Duration.ofSeconds(17));
    }

    private static ConnectApiException challenged(@Nullable String error, String... challenges) {
        return answer(401, error, Map.of("www-authenticate", List.of(challenges)), null);
    }

    private String send(Layer next, String method) {
        return new AuthorizationLayer(next).send(exchange(method), body -> "read");
    }

    private Exchange exchange(String method) {
        return Exchanges.of(method, time, options -> options, tokens);
    }

    private static List<String> authorizations(ScriptedLayer next) {
        return next.requests().stream()
                .map((Request request) -> String.join("|", request.headers("Authorization")))
                .toList();
    }

    /** The token "old", and in its place "new". */
    private static final class Tokens implements TokenProvider {
        private AccessToken first = AccessToken.of("old");
        private @Nullable AccessToken found;
        private final List<String> refused = new ArrayList<>();
        private final List<Duration> timesLeft = new ArrayList<>();
        private @Nullable AccessToken other = AccessToken.of("new");
        private @Nullable ConnectAuthException failure;

        @Override
        public AccessToken token(Duration timeLeft) {
            timesLeft.add(timeLeft);
            return first;
        }

        @Override
        public @Nullable AccessToken replace(AccessToken token, Duration timeLeft) {
            ConnectAuthException once = failure;
            failure = null;
            if (once != null) {
                throw once;
            }
            timesLeft.add(timeLeft);
            refused.add(token.value());
            return found != null && !found.equals(token) ? found : other;
        }

        @Override
        public boolean isFound(AccessToken token) {
            return token.equals(found);
        }
    }
}
