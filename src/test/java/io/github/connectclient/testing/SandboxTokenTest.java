package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.testing.Caller.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTokenTest {
    private static final String CALLBACK = "https://paper.example/callback?from=connect";
    private static final String GLOBAL = "/v1/customer/pbm";

    private final AdjustableClock clock = new AdjustableClock();
    private ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));
    private Caller caller = new Caller(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aClientGetsATokenWithoutRefreshToken() throws IOException {
        Reply reply = caller.token(Map.of("grant_type", "client_credentials"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(UUID.fromString(reply.json().get("access_token").asText())).isNotNull();
        assertThat(reply.json().get("token_type").asText()).isEqualTo("Bearer");
        assertThat(reply.json().get("expires_in").asLong()).isEqualTo(12 * 3600);
        assertThat(reply.json().get("scope").asText()).isEqualTo("read");
        assertThat(reply.json().has("refresh_token")).isFalse();
        assertThat(reply.headers()).containsEntry("cache-control", "no-store");
    }

    @Test
    void aCodeGivesTheTokensOfTheReader() throws IOException {
        Reply reply = redeem(code(), CALLBACK);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("refresh_token").asText()).isNotEmpty();
        assertThat(caller.get(GLOBAL, reply.json().get("access_token").asText()).status())
                .isEqualTo(200);
    }

    @Test
    void aCodeWorksOnce() throws IOException {
        String code = code();
        redeem(code, CALLBACK);

        assertRefused(redeem(code, CALLBACK), 400, "invalid_grant");
    }

    @Test
    void aCodeExpires() throws IOException {
        String code = code();
        clock.advance(Duration.ofMinutes(10));

        assertRefused(redeem(code, CALLBACK), 400, "invalid_grant");
    }

    @Test
    void aCodeIsBoundToItsRedirectUri() throws IOException {
        assertRefused(redeem(code(), "https://paper.example/callback"), 400, "invalid_grant");
    }

    @Test
    void anInventedCodeIsRefused() throws IOException {
        assertRefused(redeem(UUID.randomUUID().toString(), CALLBACK), 400, "invalid_grant");
    }

    @Test
    void aChallengeIsCheckedAgainstTheVerifier() throws IOException {
        // The pair of RFC 7636, appendix B.
        Map<String, String> challenge = Map.of(
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code_challenge_method", "S256");
        String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

        assertThat(redeem(code(challenge), CALLBACK, Map.of("code_verifier", verifier))
                        .status())
                .isEqualTo(200);
        assertRefused(redeem(code(challenge), CALLBACK, Map.of("code_verifier", verifier + "x")), 400, "invalid_grant");
        assertRefused(redeem(code(challenge), CALLBACK), 400, "invalid_grant");
    }

    @Test
    void aRefreshTokenStaysTheSameWithoutRotation() throws IOException {
        String refreshToken = refreshToken();

        Reply first = refresh(refreshToken);
        assertThat(first.json().get("refresh_token").asText()).isEqualTo(refreshToken);
        assertThat(refresh(refreshToken).status()).isEqualTo(200);
    }

    @Test
    void aRotatedRefreshTokenWorksOnce() throws IOException {
        restart(settings -> settings.clock(clock).rotateRefreshTokens());
        String refreshToken = refreshToken();

        Reply first = refresh(refreshToken);
        String next = first.json().get("refresh_token").asText();
        assertThat(next).isNotEqualTo(refreshToken);
        assertRefused(refresh(refreshToken), 400, "invalid_grant");
        assertThat(refresh(next).status()).isEqualTo(200);
    }

    @Test
    void ofManyUsesOfARotatedRefreshTokenAtOnceOneSucceeds() throws IOException {
        restart(settings -> settings.rotateRefreshTokens());
        String refreshToken = refreshToken();

        long succeeded = IntStream.range(0, 8)
                .parallel()
                .filter(attempt -> {
                    try {
                        return refresh(refreshToken).status() == 200;
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .count();
        assertThat(succeeded).isEqualTo(1);
    }

    @Test
    void aRefreshTokenExpires() throws IOException {
        String refreshToken = refreshToken();
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(refresh(refreshToken).status()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(1));
        assertRefused(refresh(refreshToken), 400, "invalid_grant");
    }

    @Test
    void endedGrantsKillRefreshTokensOnly() throws IOException {
        Reply tokens = redeem(code(), CALLBACK);
        sandbox.endGrants();

        assertRefused(refresh(tokens.json().get("refresh_token").asText()), 400, "invalid_grant");
        assertThat(caller.get(GLOBAL, tokens.json().get("access_token").asText())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void lifetimesCanBeSet() throws IOException {
        restart(settings -> settings.clock(clock)
                .accessTokenLifetime(Duration.ofMinutes(5))
                .refreshTokenLifetime(Duration.ofHours(1)));
        Reply tokens = redeem(code(), CALLBACK);
        assertThat(tokens.json().get("expires_in").asLong()).isEqualTo(300);

        clock.advance(Duration.ofHours(1));
        assertRefused(refresh(tokens.json().get("refresh_token").asText()), 400, "invalid_grant");
    }

    @Test
    void aWrongSecretIsRefused() throws IOException {
        Map<String, String> form =
                Map.of("grant_type", "client_credentials", "client_id", sandbox.clientId(), "client_secret", "wrong");

        assertRefused(caller.bareToken(form, Map.of()), 401, "invalid_client");
    }

    @Test
    void anUnknownClientIsRefused() throws IOException {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "somebody.else",
                "client_secret",
                sandbox.clientSecret());

        assertRefused(caller.bareToken(form, Map.of()), 401, "invalid_client");
        assertRefused(caller.bareToken(Map.of("grant_type", "client_credentials"), Map.of()), 401, "invalid_client");
    }

    @Test
    void basicCredentialsAreAcceptedAsTheyAreAndFormEncoded() throws IOException {
        String encodedSecret = URLEncoder.encode(sandbox.clientSecret(), StandardCharsets.UTF_8);

        assertThat(basic(sandbox.clientId(), sandbox.clientSecret()).status()).isEqualTo(200);
        assertThat(basic(sandbox.clientId(), encodedSecret).status()).isEqualTo(200);
        assertRefused(basic(sandbox.clientId(), "wrong"), 401, "invalid_client");
        assertRefused(withAuthorization("Basic !"), 401, "invalid_client");
    }

    @Test
    void credentialsCanBeLimitedToOnePlace() throws IOException {
        restart(settings -> settings.onlyBasicCredentials());
        assertThat(basic(sandbox.clientId(), sandbox.clientSecret()).status()).isEqualTo(200);
        assertRefused(caller.token(Map.of("grant_type", "client_credentials")), 401, "invalid_client");

        restart(settings -> settings.onlyFormCredentials());
        assertThat(caller.token(Map.of("grant_type", "client_credentials")).status())
                .isEqualTo(200);
        assertRefused(basic(sandbox.clientId(), sandbox.clientSecret()), 401, "invalid_client");
    }

    @Test
    void credentialsCanBeSet() throws IOException {
        restart(settings -> settings.credentials("no.paper", "p%C3%A6per"));

        assertThat(basic("no.paper", "p%C3%A6per").status()).isEqualTo(200);
        assertThat(caller.clientToken()).isNotEmpty();
    }

    @Test
    void theSecretIsNotTakenFromTheUrl() throws IOException {
        Reply reply = caller.send(HttpRequest.newBuilder(caller.page(
                        "/oauth/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", sandbox.clientId(),
                                "client_secret", sandbox.clientSecret())))
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertRefused(reply, 401, "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_code", "refresh_token", ""})
    void aMissingParameterIsRefused(String grantType) throws IOException {
        assertRefused(caller.token(Map.of("grant_type", grantType)), 400, "invalid_request");
    }

    @Test
    void anUnknownGrantTypeIsRefused() throws IOException {
        assertRefused(caller.token(Map.of("grant_type", "password")), 400, "unsupported_grant_type");
    }

    @Test
    void aTokenCallThatIsNoPostIsRefused() throws IOException {
        assertRefused(caller.open("/oauth/token", Map.of("grant_type", "client_credentials")), 400, "invalid_request");
    }

    @Test
    void tokenCallsAreCounted() throws IOException {
        caller.clientToken();
        caller.token(Map.of("grant_type", "password"));

        assertThat(sandbox.tokenCalls()).isEqualTo(2);
        assertThat(sandbox.calls()).isEmpty();
    }

    private static void assertRefused(Reply reply, int status, String error) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("error").asText()).isEqualTo(error);
        assertThat(reply.json().get("error_description").asText()).isNotEmpty();
    }

    private String code() throws IOException {
        return code(Map.of());
    }

    private String code(Map<String, String> more) throws IOException {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.putAll(Map.of("response_type", "code", "client_id", sandbox.clientId(), "redirect_uri", CALLBACK));
        String query = caller.open("/oauth/authorize", parameters).location().getRawQuery();
        return query.substring(query.indexOf("code=") + 5);
    }

    private Reply redeem(String code, String redirectUri) throws IOException {
        return redeem(code, redirectUri, Map.of());
    }

    private Reply redeem(String code, String redirectUri, Map<String, String> more) throws IOException {
        Map<String, String> form = new HashMap<>(more);
        form.putAll(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri));
        return caller.token(form);
    }

    private String refreshToken() throws IOException {
        return redeem(code(), CALLBACK).json().get("refresh_token").asText();
    }

    private Reply refresh(String refreshToken) throws IOException {
        return caller.token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private Reply basic(String id, String secret) throws IOException {
        byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return withAuthorization("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private Reply withAuthorization(String value) throws IOException {
        return caller.bareToken(Map.of("grant_type", "client_credentials"), Map.of("Authorization", value));
    }

    private void restart(Consumer<SandboxSettings> choices) {
        sandbox.close();
        sandbox = ConnectSandbox.start(choices);
        caller = new Caller(sandbox);
    }
}
