package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.CapturedLog;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.support.MutableClock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The application's own token in a store that nodes share; each provider stands for one node. */
class SharedClientTokenTest {
    private static final Duration TIME = Duration.ofSeconds(20);

    private final MutableClock clock = new MutableClock();
    private final FakeLoginServer server = new FakeLoginServer(clock);
    private final TokenStore store = TokenStore.inMemory();

    private ClientCredentials node() {
        return node(store, "client");
    }

    private ClientCredentials node(TokenStore at, String name) {
        return ClientCredentials.shared(server, at, name, clock, Runnable::run);
    }

    @Test
    void oneNodeFetchesForAll() {
        assertThat(node().token(TIME)).isEqualTo(node().token(TIME));
        assertThat(server.clientTokens).hasValue(1);
    }

    @Test
    void nodesThatStartAtOnceFetchOnceTogether() {
        Crowd<AccessToken> nodes = new Crowd<>(8, () -> node().token(TIME));
        server.beforeAnswer = () -> nodes.awaitWaiting(7);

        assertThat(nodes.go().results()).hasSize(8).containsOnly(node().token(TIME));
        assertThat(server.clientTokens).hasValue(1);
    }

    @Test
    void aRefusedTokenIsReplacedOnceForAll() {
        ClientCredentials here = node();
        ClientCredentials there = node();
        AccessToken refused = here.token(TIME);
        there.token(TIME);

        assertThat(here.replace(refused, TIME))
                .isEqualTo(there.replace(refused, TIME))
                .isNotEqualTo(refused);
        assertThat(server.clientTokens).hasValue(2);
    }

    @Test
    void aTokenThatHasRunOutIsNotTakenFromTheStore() {
        node().token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);

        assertThat(node().token(TIME).value()).isEqualTo("client-2");
    }

    @Test
    void clientsOfOtherNamesHaveTokensOfTheirOwn() {
        assertThat(node().token(TIME)).isNotEqualTo(node(store, "other").token(TIME));
    }

    @Test
    void aStoreThatFailsIsNoReasonToGoWithoutAToken() {
        TokenStore broken = new DelegatingStore(store) {
            @Override
            public @Nullable Grant find(String key) {
                throw new IllegalStateException("planted");
            }
        };
        try (CapturedLog log = new CapturedLog(SharedClientToken.class.getName(), Level.WARN)) {
            assertThat(node(broken, "client").token(TIME).value()).isEqualTo("client-1");
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("the token store failed")
                    .doesNotContain("planted");
        }
    }

    @Test
    void aStoreThatFailsToSaveCostsNoSecondTokenCall() {
        TokenStore broken = new DelegatingStore(store) {
            @Override
            public void save(String key, Grant grant) {
                throw new IllegalStateException("planted");
            }
        };
        assertThat(node(broken, "client").token(TIME).value()).isEqualTo("client-1");
    }

    @Test
    void aNodeThatHoldsUpTheOthersIsWaitedForThreeSecondsAndNoMore() {
        TokenStore held = new DelegatingStore(store) {
            @Override
            public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
                assertThat(timeLeft).isEqualTo(Duration.ofSeconds(3));
                throw new ConnectAuthException(Reason.UNAVAILABLE, "another node renews");
            }
        };
        assertThat(node(held, "client").token(TIME).value()).isEqualTo("client-1");
    }

    @Test
    void theTokenCallHasItsFullTimeHoweverLongTheStoreHungOrImpatientTheCallerIs() {
        node().token(Duration.ofMillis(1));
        new ClientCredentials(server, clock, Runnable::run).token(Duration.ofMillis(1));

        assertThat(server.clientTimesLeft).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    @Test
    void whatTheLoginServerRefusesIsRefusedAfterOneCall() {
        server.failure = new ConnectAuthException(Reason.CLIENT_REFUSED, "wrong secret");

        assertThatThrownBy(() -> node().token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CLIENT_REFUSED))
                .hasMessage("wrong secret");
        assertThat(server.clientTokens).hasValue(1);
    }
}
