package io.github.connectclient.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.support.Peer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes to the token endpoint, letter by letter. */
class TokenRequestTest {
    private static final URI REDIRECT = URI.create("https://avis.no/back?from=front%20page&x=%C3%A5");
    private static final String GRANTED = "{\"access_token\":\"abc\"}";

    private final TokenPeer tokens = new TokenPeer();

    @AfterEach
    void close() {
        tokens.close();
    }

    /** Each kind of token call, with the form fields it has beside the client's id and secret. */
    static Stream<Arguments> calls() {
        return Stream.of(
                call(
                        "client credentials",
                        server -> server.clientCredentials(TokenPeer.TIME),
                        Map.of("grant_type", "client_credentials")),
                call(
                        "code",
                        server -> server.authorizationCode("c0de +&=å", REDIRECT, null, TokenPeer.TIME),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                "c0de +&=å",
                                "redirect_uri",
                                REDIRECT.toString())),
                call(
                        "code with PKCE",
                        server -> server.authorizationCode("c0de", REDIRECT, "verifier-1", TokenPeer.TIME),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                "c0de",
                                "redirect_uri",
                                REDIRECT.toString(),
                                "code_verifier",
                                "verifier-1")),
                call(
                        "refresh",
                        server -> server.refresh("r3fresh +&=", TokenPeer.TIME),
                        Map.of("grant_type", "refresh_token", "refresh_token", "r3fresh +&=")));
    }

    private static Arguments call(String name, Consumer<ScribeLoginServer> call, Map<String, String> fields) {
        return Arguments.of(name, call, fields);
    }

    private RecordedRequest sent(Consumer<ScribeLoginServer> call, boolean basic) {
        tokens.peer.enqueue(200, GRANTED);
        call.accept(tokens.loginServer(basic));
        return tokens.peer.take();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void aTokenCallIsAFormPostToTheTokenEndpointWithoutQuery(
            String name, Consumer<ScribeLoginServer> call, Map<String, String> fields) {
        RecordedRequest request = sent(call, false);

        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/user/oauth/token");
        assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
        assertThat(request.getHeaders().values("User-Agent")).containsExactly("agent/1");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("" + request.getBodySize());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void theFormHoldsIdSecretAndTheFieldsOfTheGrantAndNothingElse(
            String name, Consumer<ScribeLoginServer> call, Map<String, String> fields) {
        Map<String, String> form = Peer.form(sent(call, false));

        assertThat(form)
                .containsAllEntriesOf(fields)
                .containsEntry("client_id", TokenPeer.ID)
                .containsEntry("client_secret", TokenPeer.SECRET)
                .hasSize(fields.size() + 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void withBasicTheSecretIsInTheHeaderAndNotInTheForm(
            String name, Consumer<ScribeLoginServer> call, Map<String, String> fields) {
        RecordedRequest request = sent(call, true);

        String pair = TokenPeer.ID + ":" + TokenPeer.SECRET;
        assertThat(request.getHeaders().values("Authorization"))
                .containsExactly("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        assertThat(Peer.form(request)).containsExactlyInAnyOrderEntriesOf(fields);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void reservedCharactersAreEncodedInTheForm(
            String name, Consumer<ScribeLoginServer> call, Map<String, String> fields) {
        assertThat(sent(call, false).getBody().utf8())
                .contains("client_secret=s3cret%20%26%3D%2B%25%2F%3A%3F%23%C3%A5")
                .matches("[A-Za-z0-9._~%=&-]+");
    }

    @Test
    void theLogInPageGetsTheChallengeOfTheExampleInRfc7636() {
        URI url =
                tokens.loginServer().authorizationUrl(REDIRECT, "st4te", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(Peer.parameters(url.getRawQuery()))
                .containsEntry("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
                .containsEntry("code_challenge_method", "S256");
    }

    @ParameterizedTest
    @MethodSource("bases")
    void theAddressesFollowTheBaseOfTheLoginServer(boolean pkce) {
        URI url = tokens.loginServer().authorizationUrl(REDIRECT, "st4te", pkce ? "verifier" : null);

        assertThat(url.toString()).startsWith(tokens.peer.loginBase() + "/oauth/authorize?");
        assertThat(url.toString()).doesNotContain("s3cret");
    }

    static Stream<Boolean> bases() {
        return Stream.of(true, false);
    }

    @Test
    void theTextOfAnIdentityShowsNothingOfIt() {
        assertThat(new ClientIdentity("id", "s3cret", true)).hasToString("ClientIdentity[basic]");
        assertThat(new ClientIdentity("id", "s3cret", false)).hasToString("ClientIdentity[form]");
    }
}
