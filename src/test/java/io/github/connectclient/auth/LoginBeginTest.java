package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.support.Peer;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginBeginTest {
    private static final String REDIRECT = "https://avis.no/back?from=front%20page&x=%C3%A5";

    private final ConnectClient connect = ConnectClient.builder(Environment.NORWAY)
            .credentials("no.avis.test", "s3cret")
            .build();

    @AfterEach
    void close() {
        connect.close();
    }

    private static Map<String, String> parameters(PendingLogin login) {
        return Peer.parameters(login.url().getRawQuery());
    }

    @Test
    void sendsTheBrowserToTheLogInPageWithWhatTheServerNeeds() {
        PendingLogin login = connect.login().begin(URI.create(REDIRECT));

        assertThat(login.url().toString()).startsWith("https://connectid.no/user/oauth/authorize?");
        assertThat(parameters(login))
                .containsOnlyKeys("response_type", "client_id", "redirect_uri", "scope", "state")
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "no.avis.test")
                .containsEntry("redirect_uri", REDIRECT)
                .containsEntry("scope", "read")
                .containsEntry("state", login.state());
    }

    @Test
    void theStateHoldsAtLeast128BitsAndIsDifferentEachTime() {
        Set<String> states = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String state = connect.login().begin(URI.create(REDIRECT)).state();
            assertThat(Base64.getUrlDecoder().decode(state)).hasSizeGreaterThanOrEqualTo(16);
            states.add(state);
        }
        assertThat(states).hasSize(1000);
    }

    @Test
    void theStateNeedsNoEncodingInAUrl() {
        assertThat(connect.login().begin(URI.create(REDIRECT)).state()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void pkceIsOffUnlessAskedFor() {
        PendingLogin login = connect.login().begin(URI.create(REDIRECT));

        assertThat(login.codeVerifier()).isNull();
        assertThat(parameters(login)).doesNotContainKeys("code_challenge", "code_challenge_method");
    }

    @Test
    void pkceSendsAChallengeAndNeverTheVerifier() {
        PendingLogin login = connect.login().withPkce().begin(URI.create(REDIRECT));

        assertThat(parameters(login))
                .containsEntry("code_challenge_method", "S256")
                .containsKey("code_challenge");
        assertThat(login.codeVerifier()).matches("[A-Za-z0-9_-]{43,128}");
        assertThat(login.url().toString()).doesNotContain(login.codeVerifier());
    }

    @Test
    void verifierAndStateAreDifferentEachTime() {
        Login pkce = connect.login().withPkce();
        PendingLogin one = pkce.begin(URI.create(REDIRECT));
        PendingLogin other = pkce.begin(URI.create(REDIRECT));

        assertThat(Set.of(one.state(), one.codeVerifier(), other.state(), other.codeVerifier()))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/back", "back?x=1", "mailto:ola@avis.no", "https://avis.no/back#here", "https://avis.no/#"})
    void anAddressTheBrowserCannotComeBackToIsRefused(String redirectUri) {
        assertThatThrownBy(() -> connect.login().begin(URI.create(redirectUri)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("redirectUri must be an absolute address with");
    }

    @Test
    void anAddressOfAnAppIsAccepted() {
        PendingLogin login = connect.login().begin(URI.create("no.avis.app://back"));

        assertThat(parameters(login)).containsEntry("redirect_uri", "no.avis.app://back");
    }

    @Test
    void aMissingAddressIsRefused() {
        assertThatThrownBy(() -> connect.login().begin(null)).hasMessage("redirectUri");
    }

    @Test
    void nothingIsSent() {
        try (Peer peer = new Peer();
                ConnectClient client = ConnectClient.builder(peer.environment())
                        .credentials("id", "secret")
                        .build()) {
            client.login().withPkce().begin(URI.create(REDIRECT));
            assertThat(peer.count()).isZero();
        }
    }
}
