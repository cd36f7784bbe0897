package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What {@link SessionsTest} does not reach: the time between the right to renew and the renewal. */
class GrantRenewalTest {
    private final MutableClock clock = new MutableClock();
    private final FakeLoginServer server = new FakeLoginServer(clock);
    private final List<Duration> waits = new ArrayList<>();
    private final TokenStore store = TokenStore.inMemory();

    private GrantRenewal renewal(boolean isStillExclusive) {
        TokenStore lending = new DelegatingStore(store) {
            @Override
            public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
                waits.add(timeLeft);
                return super.exclusively(key, timeLeft, renewal);
            }

            @Override
            public boolean isStillExclusive(String key) {
                return isStillExclusive;
            }
        };
        store.save("key", FakeLoginServer.grant(clock, 0));
        clock.advance(FakeLoginServer.LIFETIME);
        TokenStore safe = new SafeStore(lending);
        return new GrantRenewal(server, safe, new UnsavedGrants(safe, Runnable::run, millis -> {}), clock);
    }

    @Test
    void aThreadHeldUpLongerThanTheRightToRenewLastsSendsNothing() {
        assertThatThrownBy(() -> renewal(false).renew("key", null))
                .isInstanceOfSatisfying(ConnectAuthException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.STORE_UNAVAILABLE);
                    assertThat(e.isRepeatable()).isTrue();
                    assertThat(e).hasMessageContaining("nothing was sent");
                });
        assertThat(server.renewals).hasValue(0);
    }

    @Test
    void howeverLongOthersWereWaitedForTheRenewalHasItsFullTime() {
        assertThat(renewal(true).renew("key", null).token().value()).isEqualTo("access-1");
        assertThat(waits).containsExactly(Duration.ofSeconds(30));
        assertThat(server.timesLeft).containsExactly(Duration.ofSeconds(30));
    }
}
