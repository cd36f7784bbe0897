package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.LoginPages.NewUser;
import io.github.connectclient.support.Peer;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPagesTest {
    private static final URI BACK = URI.create("https://avis.no/back");
    private static final URI ERROR = URI.create("https://avis.no/error");

    private final LoginPages pages = new LoginPages(Environment.NORWAY, "no.avis.test");

    private interface Page extends BiFunction<LoginPages, URI[], URI> {}

    static Stream<Arguments> pages() {
        return Stream.of(
                page("/login", (pages, to) -> pages.login(to[0], to[1])),
                page("/logout", (pages, to) -> pages.logout(to[0], to[1])),
                page("/createUser", (pages, to) -> pages.createUser(to[0], to[1])),
                page("/loginCheck", (pages, to) -> pages.loginCheck(to[0], to[1])),
                page("/register", (pages, to) -> pages.register(to[0], to[1])));
    }

    private static Arguments page(String path, Page page) {
        return Arguments.of(path, page);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageIsOnTheLoginServerWithCamelCaseParameters(String path, Page page) {
        assertThat(page.apply(pages, new URI[] {BACK, ERROR}))
                .hasToString("https://connectid.no/user" + path
                        + "?clientId=no.avis.test&returnUrl=https%3A%2F%2Favis.no%2Fback"
                        + "&errorUrl=https%3A%2F%2Favis.no%2Ferror");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void addressesArriveLetterByLetter(String path, Page page) {
        URI odd = URI.create("https://avis.no/å?a=1&b=%20+#here");
        URI address = page.apply(pages, new URI[] {odd, ERROR});

        assertThat(address.getRawFragment()).isNull();
        assertThat(Peer.parameters(address.getRawQuery()))
                .containsOnlyKeys("clientId", "returnUrl", "errorUrl")
                .containsEntry("returnUrl", odd.toString());
        assertThat(address.toString()).isASCII();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void addressesThatAreNotAbsoluteAreRefused(String path, Page page) {
        for (String wrong : new String[] {"/back", "back", "mailto:ola@avis.no", ""}) {
            assertThatThrownBy(() -> page.apply(pages, new URI[] {URI.create(wrong), ERROR}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("returnUrl must be an absolute address");
            assertThatThrownBy(() -> page.apply(pages, new URI[] {BACK, URI.create(wrong)}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("errorUrl must be an absolute address");
        }
        assertThatThrownBy(() -> page.apply(pages, new URI[] {null, ERROR})).hasMessage("returnUrl");
    }

    @Test
    void theOptionalParametersAreAdded() {
        URI address = pages.prefilledWith("+47 900 00 000")
                .submittingCredential()
                .assumingNewUser(NewUser.NO)
                .createUser(BACK, ERROR);

        assertThat(address.toString()).contains("credential=%2B47+900+00+000");
        assertThat(Peer.parameters(address.getRawQuery()))
                .containsOnlyKeys(
                        "clientId", "returnUrl", "errorUrl", "credential", "credentialSubmit", "assumeNewUser")
                .containsEntry("credential", "+47 900 00 000")
                .containsEntry("credentialSubmit", "true")
                .containsEntry("assumeNewUser", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ola+avis@avis.no", "&clientId=other", "#x", "å", "%2B"})
    void aCredentialArrivesAsItIs(String credential) {
        URI address = pages.prefilledWith(credential).login(BACK, ERROR);

        assertThat(Peer.parameters(address.getRawQuery())).containsEntry("credential", credential);
    }

    @Test
    void aStepTakenTwiceCountsAsItWasTakenLast() {
        URI address =
                pages.assumingNewUser(NewUser.NO).assumingNewUser(NewUser.YES).login(BACK, ERROR);

        assertThat(Peer.parameters(address.getRawQuery())).containsEntry("assumeNewUser", "true");
    }

    @Test
    void aStepLeavesTheOtherPagesAsTheyWere() {
        pages.assumingNewUser(NewUser.YES);

        assertThat(Peer.parameters(pages.login(BACK, ERROR).getRawQuery())).doesNotContainKey("assumeNewUser");
    }

    @Test
    void aMissingCredentialOrClientIdIsRefused() {
        assertThatThrownBy(() -> pages.prefilledWith(null)).hasMessage("credential");
        assertThatThrownBy(() -> new LoginPages(Environment.NORWAY, null)).hasMessage("clientId");
    }

    @Test
    void theClientKnowsItsPages() {
        try (ConnectClient connect = ConnectClient.builder(Environment.SWEDEN)
                .credentials("se.avis test", "secret")
                .build()) {
            assertThat(connect.loginPages().loginCheck(BACK, ERROR).toString())
                    .startsWith("https://connectid.se/user/loginCheck?clientId=se.avis+test&");
        }
    }
}
