package io.github.connectclient.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.consent.Consents;
import io.github.connectclient.value.Binary;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings with harm in them, for example from a file that somebody else writes. */
class HostileSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"planted\n", "\tplanted", "plan\0ted", "plan\u0085ted", "planted\u007f", "planted\ud800"})
    void credentialsThatCannotBeMeantAreRefusedByName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectClient.builder(Environment.NORWAY).credentials(text, "secret"))
                .withMessageMatching("clientId must not hold (?:control characters|half of a surrogate pair).*")
                .withMessageNotContaining("planted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectClient.builder(Environment.NORWAY).credentials("id", text))
                .withMessageMatching("clientSecret must not hold (?:control characters|half of a surrogate pair).*")
                .withMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\r\nX-Injected: 1", "a/b", "(a)", "å", "a\0", "planted\ud800"})
    void aUserAgentIsATokenAndNoMore(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectClient.builder(Environment.NORWAY).userAgent(text, "1"))
                .withMessage("product must be 1 to 100 letters, digits, dots, underscores and hyphens");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ConnectClient.builder(Environment.NORWAY).userAgent("a", text + "x".repeat(1_000_000)))
                .withMessage("version must be 1 to 100 letters, digits, dots, underscores and hyphens");
    }

    /** Templates are put together from input by mistake: then they hold what must not be in a log. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/client/planted\r\n{issuer}", "/v1/client/\0/{issuer}", "/v1/client/\ud800/{issuer}"})
    void aTemplateThatWouldForgeALogIsRefusedWithoutAQuote(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectClient.builder(Environment.NORWAY).path(Consents.LIST_CLIENT, template))
                .withMessageMatching("a path template must not hold (?:control characters|half of a surrogate pair)");
        try (ConnectClient connect = ConnectClient.builder(Environment.NORWAY)
                .tokenProvider(timeLeft -> AccessToken.of("token"))
                .build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> connect.raw().get(template, "x"))
                    .withMessageMatching(
                            "a path template must not hold (?:control characters|half of a surrogate pair)");
        }
    }

    @Test
    void aTemplateCannotLeaveTheBase() {
        try (AnyServer server = new AnyServer(request -> new MockResponse.Builder().build());
                ConnectClient connect = ConnectClient.builder(
                                Environment.custom(server.uri("/user"), server.uri("/capi/base")))
                        .tokenProvider(timeLeft -> AccessToken.of("token"))
                        .options(options -> options.timeout(Duration.ofSeconds(10)))
                        .build()) {
            for (String part : new String[] {"%2e%2e", ".%2E", "..%2f", "..\\", "a;b", "a:b", "@evil.example", "%00"}) {
                connect.raw().get("/v1/client/" + part + "/{id}", "x").send();
                String target = server.sent().getTarget();
                assertThat(target).startsWith("/capi/base/v1/client/").endsWith("/x");
                assertThat(target.split("/")).hasSize(7);
                assertThat(URI.create(target).normalize()).hasToString(target);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@connect.example",
                "https://:@connect.example",
                "https://connect.example@evil.example",
                "https://connect.example/#",
                "https://connect.example/?",
                "http://evil.example/127.0.0.1",
                "http://127.0.0.1.evil.example",
                "http://127.1",
                "http://2130706433",
                "http://0.0.0.0",
                "http://[::ffff:127.0.0.1]",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "http:localhost",
                "javascript://localhost/x",
                "file://localhost/x"
            })
    void aBaseThatWouldSendSecretsElsewhereIsRefused(String base) {
        URI good = URI.create("https://connect.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Environment.custom(URI.create(base), good))
                .withMessageStartingWith("loginBase must be an absolute https URL")
                .withMessageNotContaining("evil");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Environment.custom(good, URI.create(base)))
                .withMessageStartingWith("apiBase must be an absolute https URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted", "plan_ted", "pla=nted=", "\0\0\0\0", "====", "å", "\ud800"})
    void whatIsNotBase64IsRefusedWithoutAQuote(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Binary.ofBase64(text + "!"))
                .withMessage("the text is not Base64")
                .withNoCause();
    }

    @Test
    void aMegabyteOfBase64CostsNoTime() {
        long start = System.nanoTime();
        assertThat(Binary.ofBase64("QUFB\r\n".repeat(170_000)).size()).isEqualTo(510_000);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    /** Jackson would write an escape; OkHttp and URLEncoder a question mark. */
    @Test
    void halfOfASurrogatePairIsRefusedWhereverItIs() {
        try (AnyServer server = new AnyServer(request -> new MockResponse.Builder().build());
                ConnectClient connect = ConnectClient.builder(
                                Environment.custom(server.uri("/user"), server.uri("/capi")))
                        .tokenProvider(timeLeft -> AccessToken.of("token"))
                        .build()) {
            for (String half : new String[] {"planted\ud83d", "\ude00", "\ude00\ud83d"}) {
                refuses(() -> connect.raw().get("/v1/client/x/{id}", half).send());
                refuses(() ->
                        connect.raw().get("/v1/client/x").query("id", half).send());
                refuses(() ->
                        connect.raw().get("/v1/client/x").query(half, "id").send());
                for (Object body :
                        new Object[] {Map.of("id", half), Map.of(half, 1), half, new char[] {half.charAt(0), 'x'}}) {
                    if (!(body instanceof char[] text) || Character.isSurrogate(text[0])) {
                        refuses(() ->
                                connect.raw().post("/v1/client/x").json(body).send());
                    }
                }
            }
            assertThat(server.sent()).isNull();
            connect.raw().post("/v1/client/x").json(Map.of("😀", "😀")).send();
            assertThat(server.sent().getBody().utf8()).contains("\\uD83D\\uDE00");
        }
    }

    private static void refuses(Runnable call) {
        assertThatIllegalArgumentException()
                .isThrownBy(call::run)
                .withMessageNotContaining("planted")
                .withMessageNotContaining("\ud83d")
                .withNoCause();
    }
}
