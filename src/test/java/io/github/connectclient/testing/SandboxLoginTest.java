package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.connectclient.testing.Caller.Reply;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxLoginTest {
    private static final String CALLBACK = "https://paper.example/callback";
    private static final String BACK = "https://paper.example/back?page=1";
    private static final String FAILED = "https://paper.example/failed";

    private ConnectSandbox sandbox = ConnectSandbox.start();
    private Caller caller = new Caller(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void authorizeComesBackWithCodeAndState() throws IOException {
        Reply reply = authorize(Map.of("state", "a b&c"));

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.location().toString())
                .matches("https://paper\\.example/callback\\?state=a\\+b%26c&code=[0-9a-f-]{36}");
    }

    @Test
    void authorizeKeepsTheQueryOfTheRedirectUri() throws IOException {
        assertThat(authorize(Map.of("redirect_uri", CALLBACK + "?a=1"))
                        .location()
                        .getRawQuery())
                .startsWith("a=1&code=");
    }

    @Test
    void aRefusedLoginComesBackWithErrorAndStateOnce() throws IOException {
        sandbox.refuseLogin("access_denied", "The reader said no");

        assertThat(authorize(Map.of("state", "s")).location().getRawQuery())
                .isEqualTo("state=s&error=access_denied&error_description=The+reader+said+no");
        assertThat(authorize(Map.of()).location().getRawQuery()).startsWith("code=");
    }

    @Test
    void anotherResponseTypeIsRefusedAtTheRedirectUri() throws IOException {
        assertThat(authorize(Map.of("response_type", "token")).location().getRawQuery())
                .startsWith("error=unsupported_response_type&");
    }

    @Test
    void aPlainChallengeIsRefusedAtTheRedirectUri() throws IOException {
        assertThat(authorize(Map.of("code_challenge", "c")).location().getRawQuery())
                .startsWith("error=invalid_request&");
    }

    @Test
    void anUnknownClientIsNotRedirected() throws IOException {
        Reply reply = authorize(Map.of("client_id", "somebody.else"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").asText()).isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/callback", "https://paper.example/#top", "https://paper.example/ x"})
    void anUnusableRedirectUriIsNotRedirected(String redirectUri) throws IOException {
        Reply reply = authorize(Map.of("redirect_uri", redirectUri));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void redirectUrisCanBeRegistered() throws IOException {
        close();
        sandbox = ConnectSandbox.start(settings -> settings.redirectUris(URI.create(CALLBACK)));
        caller = new Caller(sandbox);

        assertThat(authorize(Map.of()).status()).isEqualTo(302);
        assertThat(authorize(Map.of("redirect_uri", CALLBACK + "/other")).status())
                .isEqualTo(400);
    }

    @Test
    void theCodeIsForTheReaderWhoIsLoggedIn() throws IOException {
        SandboxReader other = sandbox.addReader("900", "other@example.com");
        sandbox.logIn(other);

        URI callback = sandbox.visit(caller.page("/oauth/authorize", parameters(Map.of())));
        String code = callback.getRawQuery().substring("code=".length());
        String token = caller.token(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK))
                .json()
                .get("access_token")
                .asText();
        caller.post("/v1/customer/privacy/access", token, "{\"sendReceipt\":false}");

        assertThat(sandbox.reader()).isEqualTo(other);
        assertThat(sandbox.privacyCases())
                .extracting(SandboxPrivacyCase::customerNumber)
                .containsExactly("900");
    }

    @Test
    void authorizeLogsTheReaderInAgain() throws IOException {
        sandbox.logOut();
        assertThat(authorize(Map.of()).location().getRawQuery()).startsWith("code=");

        assertThat(page("/loginCheck").location()).hasToString(BACK);
    }

    @Test
    void loginCheckTellsWhetherSomebodyIsLoggedIn() throws IOException {
        assertThat(page("/loginCheck").location()).hasToString(BACK);

        sandbox.logOut();
        assertThat(page("/loginCheck").location()).hasToString(FAILED);
    }

    @Test
    void logoutEndsTheSessionAndNoToken() throws IOException {
        String token = caller.readerToken();

        assertThat(page("/logout").location()).hasToString(BACK);
        assertThat(page("/loginCheck").location()).hasToString(FAILED);
        assertThat(caller.get("/v1/customer/pbm", token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/createUser", "/register"})
    void thePagesWithAScreenLogTheReaderIn(String page) throws IOException {
        sandbox.logOut();

        assertThat(page(page).location()).hasToString(BACK);
        assertThat(page("/loginCheck").location()).hasToString(BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientId", "returnUrl", "errorUrl"})
    void aPageNeedsItsParameters(String missing) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>(pageParameters());
        parameters.remove(missing);

        assertThat(caller.open("/logout", parameters).status()).isEqualTo(400);
        assertThat(page("/loginCheck").location()).hasToString(BACK);
    }

    @Test
    void anUnknownPageIsNotFound() throws IOException {
        assertThat(page("/nowhere").status()).isEqualTo(404);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.visit(caller.page("/nowhere", Map.of())))
                .withMessageContaining("404");
    }

    @Test
    void aPageOfAnotherServerIsNotVisited() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.visit(URI.create("https://connectid.no/user/oauth/authorize")))
                .withMessageContaining("not on the login server");
    }

    @Test
    void aCustomerNumberIsTakenOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.addReader("563457", "x@example.com"));
    }

    @Test
    void aReaderOfAnotherSandboxIsUnknown() {
        SandboxReader stranger = new SandboxReader("1", "stranger@example.com");

        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.logIn(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.accessTokenFor(stranger));
        assertThatIllegalArgumentException().isThrownBy(() -> sandbox.shieldGlobally(stranger, "TM"));
    }

    private Reply authorize(Map<String, String> changes) throws IOException {
        return caller.open("/oauth/authorize", parameters(changes));
    }

    private Map<String, String> parameters(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", sandbox.clientId());
        parameters.put("redirect_uri", CALLBACK);
        parameters.putAll(changes);
        return parameters;
    }

    private Reply page(String page) throws IOException {
        return caller.open(page, pageParameters());
    }

    private Map<String, String> pageParameters() {
        return Map.of("clientId", sandbox.clientId(), "returnUrl", BACK, "errorUrl", FAILED);
    }
}
