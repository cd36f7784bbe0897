package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.support.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UserSessionTest {
    private static final Duration TIME = Duration.ofSeconds(1);
    private static final AccessToken TOKEN = AccessToken.of("s3cret");

    @Test
    void aTokenFromElsewhereIsUsedAsItIsAndNeverReplaced() {
        UserSession session = UserSession.of(TOKEN);

        assertThat(session.token(TIME)).isSameAs(TOKEN);
        assertThat(session.replace(TOKEN, TIME)).isNull();
    }

    @Test
    void tokensOfAProviderAreAskedForEachTime() {
        AtomicInteger asked = new AtomicInteger();
        UserSession session = UserSession.of(new TokenProvider() {
            @Override
            public AccessToken token(Duration timeLeft) {
                return AccessToken.of("token-" + asked.incrementAndGet());
            }

            @Override
            public AccessToken replace(AccessToken refused, Duration timeLeft) {
                return AccessToken.of("instead-of-" + refused.value());
            }
        });

        assertThat(session.token(TIME).value()).isEqualTo("token-1");
        assertThat(session.token(TIME).value()).isEqualTo("token-2");
        assertThat(session.replace(TOKEN, TIME).value()).isEqualTo("instead-of-s3cret");
    }

    @Test
    void aSessionFromElsewhereHasNoKeyAndCannotBeEnded() {
        MutableClock clock = new MutableClock();
        Login login = new Login(new FakeLoginServer(clock), TokenStore.inMemory(), clock, TIME, Runnable::run);
        UserSession session = UserSession.of(TOKEN);

        assertThatThrownBy(session::key)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no key");
        assertThatThrownBy(() -> login.end(session)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTextOfASessionShowsNothingOfIt() {
        MutableClock clock = new MutableClock();
        Sessions sessions = new Sessions(new FakeLoginServer(clock), TokenStore.inMemory(), clock, Runnable::run);
        UserSession stored = sessions.open("s3cret-key", FakeLoginServer.grant(clock, 0));

        assertThat(stored).hasToString("UserSession[stored]");
        assertThat(UserSession.of(TOKEN)).hasToString("UserSession[token from elsewhere]");
    }

    @Test
    void theTextOfAPendingLogInShowsNothingOfIt() {
        MutableClock clock = new MutableClock();
        Login login = new Login(new FakeLoginServer(clock), TokenStore.inMemory(), clock, TIME, Runnable::run);
        URI redirect = URI.create("https://avis.no/back");

        assertThat(login.begin(redirect)).hasToString("PendingLogin[state]");
        assertThat(login.withPkce().begin(redirect)).hasToString("PendingLogin[state, PKCE]");
    }
}
