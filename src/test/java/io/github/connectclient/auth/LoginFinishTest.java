package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.Everything;
import io.github.connectclient.support.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginFinishTest {
    private static final Duration TIME = Duration.ofSeconds(7);
    private static final URI REDIRECT = URI.create("https://avis.no/back?from=front%20page");

    private final MutableClock clock = new MutableClock();
    private final FakeLoginServer server = new FakeLoginServer(clock);
    private final TokenStore store = TokenStore.inMemory();
    private final Login login = new Login(server, store, clock, TIME, Runnable::run);
    private final PendingLogin pending = login.begin(REDIRECT);

    private ConnectAuthException refusal(String callback) {
        ConnectAuthException e =
                catchThrowableOfType(ConnectAuthException.class, () -> login.finish(pending, callback));
        assertThat(e).as(callback).isNotNull();
        assertThat(server.lastExchange).as("nothing is exchanged").isNull();
        assertThat(e.requiresLogin()).isTrue();
        assertThat(e.isRepeatable()).isFalse();
        return e;
    }

    private ConnectAuthException refusedCallback(String callback) {
        ConnectAuthException e = refusal(callback);
        assertThat(e.reason()).isEqualTo(Reason.CALLBACK_REFUSED);
        assertThat(e.getMessage())
                .startsWith("the log-in callback was refused: ")
                .endsWith("begin the log-in again");
        return e;
    }

    private String good(String more) {
        return "code=abc&state=" + pending.state() + more;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=abc&state=STATE",
                "?code=abc&state=STATE",
                "state=STATE&code=abc",
                "/back?code=abc&state=STATE",
                "back?code=abc&state=STATE",
                "https://avis.no/back?code=abc&state=STATE",
                "https://avis.no/back?from=front%20page&code=abc&state=STATE",
                "https://avis.no/back;jsessionid=1=2?code=abc&state=STATE",
                "no.avis.app://back?code=abc&state=STATE",
                "https://avis.no/back?code=abc&state=STATE#fragment?code=other&state=other",
                "code=abc&state=STATE#_=_",
                "code=abc&state=STATE&session_state=1&iss=https%3A%2F%2Fconnectid.no",
                "code=abc&state=STATE&hint=who?&more=what?",
                "&&code=abc&&state=STATE&&",
                "code=%61%62%63&%73tate=STATE",
                "code=abc&state=STATE&flag",
            })
    void theCallbackMayBeAnAddressOrItsQuery(String callback) {
        login.finish(pending, callback.replace("STATE", pending.state()));

        assertThat(server.lastExchange).isEqualTo("abc " + REDIRECT + " null " + TIME);
    }

    @Test
    void theCallbackMayBeAUri() {
        login.finish(pending, URI.create("https://avis.no/back?" + good("")));

        assertThat(server.lastExchange).startsWith("abc ");
    }

    @Test
    void theCodeIsDecodedOnce() {
        login.finish(pending, "state=" + pending.state() + "&code=a%2Bb%20c+d%2541%C3%A5");

        assertThat(server.lastExchange).startsWith("a+b c d%41å ");
    }

    @Test
    void theRedirectUriIsRepeatedLetterByLetter() {
        URI odd = URI.create("HTTPS://Avis.no:443/a/../b/?q=%C3%a5+%20&&x=&y");
        PendingLogin other = login.begin(odd);
        login.finish(other, "code=abc&state=" + other.state());

        assertThat(server.lastExchange).isEqualTo("abc HTTPS://Avis.no:443/a/../b/?q=%C3%a5+%20&&x=&y null " + TIME);
    }

    @Test
    void thePkceVerifierGoesWithTheCode() {
        PendingLogin proved = login.withPkce().begin(REDIRECT);
        login.finish(proved, "code=abc&state=" + proved.state());

        assertThat(server.lastExchange).isEqualTo("abc " + REDIRECT + " " + proved.codeVerifier() + " " + TIME);
    }

    @Test
    void theSessionIsInTheStoreUnderItsKey() {
        UserSession session = login.finish(pending, good(""));

        assertThat(session.key()).matches("[A-Za-z0-9_-]{43}");
        assertThat(session.key()).isNotEqualTo(pending.state());
        assertThat(store.find(session.key())).isEqualTo(FakeLoginServer.grant(clock, 0));
        assertThat(session.token(TIME).value()).isEqualTo("access-0");
        assertThat(Objects.requireNonNull(login.restore(session.key()))
                        .token(TIME)
                        .value())
                .isEqualTo("access-0");
    }

    @Test
    void anEndedSessionCannotBeRestored() {
        UserSession session = login.finish(pending, good(""));
        login.end(session);

        assertThat(login.restore(session.key())).isNull();
        assertThatThrownBy(() -> session.token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GRANT_ENDED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "#",
                "code=abc",
                "code=abc&state=",
                "code=abc&state",
                "code=abc&state=other",
                "code=abc&STATE=STATE",
                "code=abc&state=STATEx",
                "code=abc&state= STATE",
                "code=abc#state=STATE",
                "error=access_denied&state=other",
                "https://avis.no/back",
            })
    void anotherStateOrNoneIsRefused(String callback) {
        assertThat(refusedCallback(callback.replace("STATE", pending.state())))
                .hasMessageContaining("its state is not that of this log-in");
    }

    @Test
    void noQueryAtAllIsRefused() {
        assertThat(refusedCallback(null)).hasMessageContaining("it has no query");
    }

    @Test
    void theTextOfACallbackShowsNothingOfIt() {
        assertThat(Callback.parse("code=planted&state=planted")).hasToString("Callback");
    }

    @Test
    void theStateOfAnotherLogInIsRefused() {
        PendingLogin other = login.begin(REDIRECT);

        assertThat(refusedCallback("code=abc&state=" + other.state())).hasMessageContaining("state");
    }

    @Test
    void anyOtherStateIsRefusedWhereverItDiffers() {
        String state = pending.state();
        for (int i = 0; i < state.length(); i++) {
            char other = state.charAt(i) == 'A' ? 'B' : 'A';
            refusedCallback("code=abc&state=" + state.substring(0, i) + other + state.substring(i + 1));
        }
        refusedCallback("code=abc&state=" + state.substring(1));
        refusedCallback("code=abc&state=" + state + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&code", "&code=", "&Code=abc"})
    void aMissingCodeIsRefused(String more) {
        assertThat(refusedCallback("state=" + pending.state() + more)).hasMessageContaining("neither code nor error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&code=other", "&state=other", "&code=abc", "&%63ode=abc", "&error=a&error=b"})
    void aDoubledParameterIsRefused(String more) {
        assertThat(refusedCallback(good(more))).hasMessageContaining("occurs more than once");
    }

    @Test
    void otherParametersMayBeDoubledAndAreNotRepeatedInMessages() {
        login.finish(pending, good("&errors=1&errors=2&error%0AFAKE=1&error%0AFAKE=2"));

        assertThat(server.lastExchange).startsWith("abc ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%-1"})
    void whatIsNotProperlyEncodedIsRefused(String value) {
        assertThat(refusedCallback(good("&error_description=" + value)))
                .hasMessageContaining("not properly encoded")
                .hasNoCause();
    }

    @Test
    void anErrorOfThisLogInIsToldWithWhatTheServerSaid() {
        ConnectAuthException e =
                refusal("error=access_denied&error_description=Kari+sa+nei+%C3%A5&state=" + pending.state());

        assertThat(e.reason()).isEqualTo(Reason.LOGIN_REFUSED);
        assertThat(e.error()).isEqualTo("access_denied");
        assertThat(e.errorDescription()).isEqualTo("Kari sa nei å");
        assertThat(e).hasMessage("the log-in was broken off at the login server (access_denied)");
        assertThat(Everything.of(e)).doesNotContain("Kari");
    }

    @Test
    void anErrorWithoutStateIsToldToo() {
        ConnectAuthException e = refusal("https://avis.no/back?error=login_required");

        assertThat(e.reason()).isEqualTo(Reason.LOGIN_REFUSED);
        assertThat(e.error()).isEqualTo("login_required");
        assertThat(e.errorDescription()).isNull();
    }

    @Test
    void anErrorCountsMoreThanACode() {
        assertThat(refusal(good("&error=server_error")).reason()).isEqualTo(Reason.LOGIN_REFUSED);
    }

    @Test
    void whatDoesNotLookLikeAnErrorCodeIsNotPartOfTheMessage() {
        ConnectAuthException e = refusal("error=ola@avis.no%0A2026+ERROR+faked&state=" + pending.state());

        assertThat(e.error()).isEqualTo("ola@avis.no\n2026 ERROR faked");
        assertThat(Everything.of(e)).doesNotContain("ola@avis.no", "faked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "&", "=", "%", "?", "#", "&code=", "%41", "https://"})
    void aCallbackOfHostileLengthIsRefusedUnread(String part) {
        String callback = part.repeat(1_000_000 / part.length());

        assertThat(refusedCallback(callback)).hasMessageContaining("longer than 16384 characters");
    }

    @Test
    void aCallbackOfTheGreatestLengthIsRead() {
        String callback = good("&padding=");
        login.finish(pending, callback + "x".repeat(16 * 1024 - callback.length()));

        assertThat(server.lastExchange).startsWith("abc ");
    }

    @Test
    void noTextOfTheCallbackIsInTheException() {
        for (String callback : new String[] {
            "code=planted-1&state=planted-2",
            "code=planted-1&code=planted-2&state=planted-3",
            "planted=planted&state=" + pending.state(),
            "code=planted&x=%planted",
        }) {
            assertThat(Everything.of(refusedCallback(callback))).doesNotContain("planted");
        }
    }

    @Test
    void aRefusedCodeLeavesNoSession() {
        ConnectAuthException refusal = new ConnectAuthException(Reason.GRANT_ENDED, "wrong code");
        server.failure = refusal;

        assertThatThrownBy(() -> login.finish(pending, good(""))).isSameAs(refusal);
        assertThat(store).hasToString("MemoryTokenStore[0 sessions]");
    }

    @Test
    void aBrowserThatNeverLoggedInHasNoSession() {
        assertThat(login.restore(null)).isNull();
    }

    @Test
    void aCallbackWithoutALogInThatWasBegunIsRefused() {
        assertThatThrownBy(() -> login.finish(null, good(""))).isInstanceOfSatisfying(ConnectAuthException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.CALLBACK_REFUSED);
            assertThat(e.requiresLogin()).isTrue();
        });
    }
}
