package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.support.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PendingLoginTest {
    private static final URI REDIRECT = URI.create("https://avis.no/tilbake?fra=forsiden.&%C3%A5=å");

    private final MutableClock clock = new MutableClock();
    private final FakeLoginServer server = new FakeLoginServer(clock);
    private final Login login = new Login(server, TokenStore.inMemory(), clock, Duration.ofSeconds(1), Runnable::run);

    static Function<PendingLogin, PendingLogin>[] waysToKeep() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Function<PendingLogin, PendingLogin>[] ways = new Function[] {
            (Function<PendingLogin, PendingLogin>) pending -> PendingLogin.restore(pending.save()),
            (Function<PendingLogin, PendingLogin>) PendingLoginTest::throughJavaSerialisation
        };
        return ways;
    }

    private static PendingLogin throughJavaSerialisation(PendingLogin pending) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(pending);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (PendingLogin) in.readObject();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("waysToKeep")
    void whatWasKeptFinishesTheLogIn(Function<PendingLogin, PendingLogin> way) {
        PendingLogin pending = login.withPkce().begin(REDIRECT);
        PendingLogin kept = way.apply(pending);
        login.finish(kept, "code=abc&state=" + pending.state());

        assertThat(kept.url()).isEqualTo(pending.url());
        assertThat(server.lastExchange).startsWith("abc " + REDIRECT + " " + pending.codeVerifier() + " ");
    }

    @ParameterizedTest
    @MethodSource("waysToKeep")
    void withoutPkceThereIsNoVerifier(Function<PendingLogin, PendingLogin> way) {
        PendingLogin kept = way.apply(login.begin(REDIRECT));

        assertThat(kept.codeVerifier()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSavedTextFitsIntoACookie(boolean pkce) {
        PendingLogin pending = (pkce ? login.withPkce() : login).begin(REDIRECT);

        assertThat(pending.save()).matches("[A-Za-z0-9._-]+").hasSizeLessThan(4000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "....",
                "1....",
                "2.aHR0cHM6Ly9h.aHR0cHM6Ly9i.c3RhdGU.", // of another version
                "1.aHR0cHM6Ly9h.aHR0cHM6Ly9i.c3RhdGU", // too short
                "1.aHR0cHM6Ly9h.aHR0cHM6Ly9i.c3RhdGU..", // too long
                "1.aHR0cHM6Ly9h.aHR0cHM6Ly9i..", // without state
                "1..aHR0cHM6Ly9i.c3RhdGU.", // without address
                "1.aHR0cHM6Ly9h..c3RhdGU.", // without redirect address
                "1.L2xvZ2lu.aHR0cHM6Ly9i.c3RhdGU.", // relative address
                "1.aHR0cHM6Ly9h.aHR0 cHM6Ly9i.c3RhdGU.",
                "1.a b.aHR0cHM6Ly9i.c3RhdGU.",
                "1.aHR0cHM6Ly9hIGI.aHR0cHM6Ly9i.c3RhdGU.", // address with a space
                "planted",
            })
    void aTextThatIsNotASavedLogInIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> PendingLogin.restore(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("saved is not the text of a pending log-in; begin the log-in again")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.aHR0cHM6Ly9h.aHR0cHM6Ly9i.c3RhdGU.", "1.aHR0cHM6Ly9h.aHR0cHM6Ly9i.c3RhdGU.dmVyaWZpZXI"})
    void theSavedFormOfVersionOneStaysReadable(String text) {
        PendingLogin pending = PendingLogin.restore(text);

        assertThat(pending.url()).hasToString("https://a");
        assertThat(pending.redirectUri()).hasToString("https://b");
        assertThat(pending.state()).isEqualTo("state");
        assertThat(pending.save()).isEqualTo(text);
    }
}
