package io.github.connectclient.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.Login;
import io.github.connectclient.auth.LoginPages;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Everything;
import io.github.connectclient.testing.ConnectSandbox;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Log-ins that somebody interferes with: callbacks that are forged or replayed, and addresses that lead elsewhere. */
class HostileLoginTest {
    private static final URI BACK = URI.create("https://avis.example/back");

    private static ConnectSandbox sandbox;
    private static ConnectClient connect;

    @BeforeAll
    static void start() {
        sandbox = ConnectSandbox.start(
                settings -> settings.credentials("test.client", "secret").reader("1", "reader@avis.example"));
        connect = sandboxClient();
    }

    private static ConnectClient sandboxClient() {
        return ConnectClient.builder(sandbox.environment())
                .credentials("test.client", "secret")
                .options(options -> options.retries(0))
                .build();
    }

    @AfterAll
    static void stop() {
        connect.close();
        sandbox.close();
    }

    @Test
    void aCallbackThatIsReplayedGivesNoSecondSession() {
        Login login = connect.login();
        PendingLogin pending = login.begin(BACK);
        URI callback = sandbox.visit(pending.url());
        UserSession session = login.finish(pending, callback);
        assertThatThrownBy(() -> login.finish(pending, callback))
                .isInstanceOfSatisfying(ConnectAuthException.class, e -> {
                    assertThat(e.requiresLogin()).isTrue();
                    assertThat(e.isRepeatable()).isFalse();
                });
        assertThat(login.restore(session.key())).as("the first session stands").isNotNull();
    }

    @Test
    void aCallbackOfAnotherLogInIsRefusedBeforeItsCodeIsSent() {
        PendingLogin mine = connect.login().begin(BACK);
        PendingLogin theirs = connect.login().begin(BACK);
        URI callback = sandbox.visit(theirs.url());
        assertThatThrownBy(() -> connect.login().finish(mine, callback))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class,
                        e -> assertThat(e.reason()).isEqualTo(ConnectAuthException.Reason.CALLBACK_REFUSED));
        assertThatCode(() -> connect.login().finish(theirs, callback))
                .as("the code was not spent")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&code=planted",
                "&state=planted",
                "&%63%6f%64%65=planted",
                "&stat%65=planted",
                "&code",
                "&state=",
                "&error=a&error=b",
                "&error_description=a&error_description=b"
            })
    void aParameterThatSomebodyAddedIsRefused(String more) {
        PendingLogin pending = connect.login().begin(BACK);
        URI callback = sandbox.visit(pending.url());
        assertThatThrownBy(() -> connect.login().finish(pending, callback + more))
                .isInstanceOf(ConnectAuthException.class)
                .hasMessageContaining("occurs more than once")
                .satisfies(e -> assertThat(Everything.of(e)).doesNotContain("planted"));
        assertThatCode(() -> connect.login().finish(pending, callback)).doesNotThrowAnyException();
    }

    @Test
    void halfOfASurrogatePairIsRefusedAndNotSentAsAQuestionMark() {
        PendingLogin pending = connect.login().begin(BACK);
        URI callback = sandbox.visit(pending.url());
        assertThatThrownBy(() -> connect.login().finish(pending, callback + "\ud800"))
                .isInstanceOf(ConnectAuthException.class)
                .hasMessageContaining("not properly encoded");
    }

    /** The login server adds its own, and then one of them is there twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {"code=1", "state", "x=1&state=2", "error=", "error_description=x", "%63ode=1", "a=b&c%6fde=1"})
    void aRedirectUriThatCouldNeverComeBackIsRefusedAtOnce(String query) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.login().begin(URI.create(BACK + "?" + query)))
                .withMessage("redirectUri must not have a parameter code, state, error or error_description of its own:"
                        + " the log-in could never finish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Code=1", "codes=1", "x=code", "return=a%26state%3Db", "x=1&&y"})
    void otherParametersOfARedirectUriAreItsOwn(String query) {
        PendingLogin pending = connect.login().begin(URI.create(BACK + "?" + query));
        assertThatCode(() -> connect.login().finish(pending, sandbox.visit(pending.url())))
                .doesNotThrowAnyException();
    }

    static Stream<URI> leadingElsewhere() {
        return Stream.of(
                        "javascript:alert(1)",
                        "javascript://avis.example/%0aalert(1)",
                        "JavaScript://avis.example/%0aalert(1)",
                        "data:text/html,x",
                        "data://text/html,x",
                        "vbscript://x/",
                        "file:///etc/passwd",
                        "ftp://avis.example/",
                        "blob://avis.example/x",
                        "myapp://back",
                        "//avis.example/",
                        "/back",
                        "",
                        "https:avis.example",
                        "https:/avis.example",
                        "https:///avis.example",
                        "https://avis.example@evil.example/",
                        "https://avis.example%40@evil.example/",
                        "https://@evil.example/",
                        "com.avis.app://x@evil.example/")
                .map(URI::create);
    }

    @ParameterizedTest
    @MethodSource("leadingElsewhere")
    void anAddressThatIsNoPageOrLooksLikeAnotherIsRefusedByName(URI address) {
        LoginPages pages = connect.loginPages();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pages.login(address, BACK))
                .withMessageStartingWith("returnUrl must ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pages.payments().payInvoice(1, BACK, address))
                .withMessageStartingWith("errorUrl must ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.login().begin(address))
                .withMessageStartingWith("redirectUri must ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://avis.example",
                "http://localhost:8080/x",
                "HTTPS://avis_dev.example/",
                "https://[::1]/",
                "com.avis.app:/back",
                "no.avis.app://back",
                "https://avis.example/%0d%0aSet-Cookie:x=y?a=@&b=#c@d"
            })
    void anAddressOfThePagesOfASiteOrAppTravelsLetterByLetter(String address) {
        URI page = connect.loginPages().logout(URI.create(address), BACK);
        assertThat(page.toString()).matches("[!-~]+").doesNotContain("%0d", "%0D");
        assertThat(Stream.of(page.getRawQuery().split("&"))
                        .filter(pair -> pair.startsWith("returnUrl="))
                        .map(pair -> URLDecoder.decode(pair.substring(10), StandardCharsets.UTF_8)))
                .containsExactly(address);
    }

    @Test
    void aLineBreakInACredentialOrHalfAPairCannotLeaveItsParameter() {
        URI page = connect.loginPages().prefilledWith("a\r\nb: c&clientId=x").login(BACK, BACK);
        assertThat(page.toString()).endsWith("&credential=a%0D%0Ab%3A+c%26clientId%3Dx");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.loginPages().prefilledWith("a\ud800"))
                .withMessage("credential must not hold half of a surrogate pair");
    }

    /** Not signed: what is damaged is refused, or is a log-in that no callback fits. */
    @Test
    void aSavedLogInThatSomebodyChangedFinishesNothingOfThisOne() {
        PendingLogin pending = connect.login().withPkce().begin(BACK);
        String saved = pending.save();
        URI callback = sandbox.visit(pending.url());
        int refused = 0;
        for (int i = 0; i < saved.length(); i++) {
            char other = saved.charAt(i) == 'A' ? 'B' : 'A';
            try {
                PendingLogin changed = PendingLogin.restore(saved.substring(0, i) + other + saved.substring(i + 1));
                String state = field(changed, 3);
                if (!state.equals(field(pending, 3))) {
                    assertThatThrownBy(() -> connect.login().finish(changed, callback))
                            .isInstanceOf(ConnectAuthException.class)
                            .hasMessageContaining("its state is not that of this log-in");
                    refused++;
                }
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessage("saved is not the text of a pending log-in; begin the log-in again");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(40);
        assertThatCode(() -> connect.login().finish(PendingLogin.restore(saved), callback))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript://x/%0aalert(1)", "data:text/html,x", "https://a@evil.example/", "/x"})
    void aSavedLogInDoesNotSendTheBrowserWhereNoneIsBegun(String url) {
        String saved = "1." + base64(url) + "." + base64(BACK.toString()) + "." + base64("state") + ".";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PendingLogin.restore(saved))
                .withMessage("saved is not the text of a pending log-in; begin the log-in again");
    }

    @Test
    void aSavedLogInOfAMegabyteCostsNoTime() {
        for (String text : new String[] {".".repeat(1_000_000), "A".repeat(1_000_000), "1." + "QUFB".repeat(250_000)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> PendingLogin.restore(text));
        }
    }

    private static String field(PendingLogin pending, int index) {
        return new String(
                Base64.getUrlDecoder().decode(pending.save().split("\\.", -1)[index]), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
