package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectSandboxTest {
    @Test
    void itListensOnTheLoopbackAddressOnly() throws IOException {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            assertThat(InetAddress.getByName(sandbox.apiBase().getHost()).isLoopbackAddress())
                    .isTrue();
            assertThat(sandbox.apiBase().getPath()).isEqualTo("/capi");
            assertThat(sandbox.loginBase().getPath()).isEqualTo("/user");
            assertThat(sandbox.environment().apiBase()).isEqualTo(sandbox.apiBase());
            assertThat(sandbox.environment().loginBase()).isEqualTo(sandbox.loginBase());
        }
    }

    @Test
    void twoSandboxesShareNothing() throws IOException {
        try (ConnectSandbox first = ConnectSandbox.start();
                ConnectSandbox second = ConnectSandbox.start()) {
            String token = new Caller(first).clientToken();

            assertThat(first.clientSecret()).isNotEqualTo(second.clientSecret());
            assertThat(new Caller(second)
                            .get("/v1/client/customer/privacy/consents/468979834", token)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aClosedSandboxAnswersNoMore() {
        ConnectSandbox sandbox = ConnectSandbox.start();
        sandbox.close();
        sandbox.close();

        assertThatThrownBy(() -> new Caller(sandbox).clientToken()).isInstanceOf(IOException.class);
    }

    @Test
    void callsAreListedWithoutTheirValues() throws IOException {
        AdjustableClock clock = new AdjustableClock();
        Instant start = clock.instant();
        try (ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock))) {
            Caller caller = new Caller(sandbox);
            caller.getAsReader("/v1/customer/privacy/consentEvent/history/468979834/CONNECT/563457?onlyActive=false");
            clock.advance(Duration.ofSeconds(1));
            caller.get("/v1/customer/pbm/NAV", "unknown");
            caller.postAsReader("/v1/nowhere", "{}");

            assertThat(sandbox.calls())
                    .containsExactly(
                            new SandboxCall(
                                    "GET",
                                    "/v1/customer/privacy/consentEvent/history/{issuer}/{subjectType}/{subject}",
                                    200,
                                    start),
                            new SandboxCall("GET", "/v1/customer/pbm/{enterpriseCode}", 401, start.plusSeconds(1)),
                            new SandboxCall("POST", "/v1/nowhere", 404, start.plusSeconds(1)));
        }
    }

    @Test
    void nothingPrintsSecretsOrPersonalData() {
        try (ConnectSandbox sandbox = ConnectSandbox.start()) {
            assertThat(sandbox.toString())
                    .startsWith("ConnectSandbox[http://127.0.0.1:")
                    .doesNotContain(sandbox.clientSecret());
            assertThat(sandbox.reader().toString()).doesNotContain("563457", "reader@example.com");
        }
        assertThat(new SandboxPrivacyCase(SandboxPrivacyCase.Kind.ACCESS, "563457", true, Instant.EPOCH).toString())
                .contains("ACCESS")
                .doesNotContain("563457");
        assertThat(Answer.text(200, "text/plain", "secret").toString()).doesNotContain("secret");
        assertThat(Request.browsing(URI.create("http://x/user?token=secret")).toString())
                .doesNotContain("secret");
        assertThat(new SubjectKey("CONNECT", "563457").toString()).doesNotContain("563457");
    }

    @Test
    void aFailureOfTheSandboxItselfIsAnswered() throws IOException {
        AtomicBoolean broken = new AtomicBoolean();
        AdjustableClock clock = new AdjustableClock() {
            @Override
            public Instant instant() {
                if (broken.get()) {
                    throw new IllegalStateException("no time");
                }
                return super.instant();
            }
        };
        try (ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock))) {
            Caller caller = new Caller(sandbox);
            String token = caller.readerToken();
            broken.set(true);

            Caller.Reply reply = caller.get("/v1/customer/pbm", token);
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.body()).contains("no time");
        }
    }

    @Test
    void theFirstReaderCanBeSet() throws IOException {
        try (ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.reader("42", "42@example.com"))) {
            assertThat(sandbox.reader()).isEqualTo(new SandboxReader("42", "42@example.com"));
            assertThat(new Caller(sandbox)
                            .getAsReader("/v1/customer/pbm")
                            .json()
                            .get("channels"))
                    .hasSize(2);
        }
    }

    @Test
    void settingsMustMakeSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectSandbox.start(settings -> settings.accessTokenLifetime(Duration.ZERO)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectSandbox.start(settings -> settings.refreshTokenLifetime(Duration.ZERO)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectSandbox.start(settings -> settings.reader(" ", "x@example.com")));
    }

    @Test
    void noPublicSignatureShowsATypeOfALibrary() {
        Stream<Class<?>> publicTypes = Stream.of(
                ConnectSandbox.class,
                Fault.class,
                SandboxPrivacyCase.class,
                SandboxCall.class,
                SandboxConsent.class,
                SandboxConsentGroup.class,
                SandboxConsents.class,
                SandboxCoupons.class,
                SandboxOrder.class,
                SandboxOrders.class,
                SandboxReader.class,
                SandboxSettings.class);

        assertThat(publicTypes
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::toGenericString))
                .isNotEmpty()
                .noneMatch(signature -> signature.matches(".*\\b(okhttp3|mockwebserver3|com\\.fasterxml|okio)\\b.*"));
    }
}
