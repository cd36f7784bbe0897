package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.MutableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link SessionsTest} does not reach: the time between the right to renew and the renewal. */
class GrantRenewalTest {
    private static final Duration TIME = Duration.ofSeconds(30);

    private final MutableClock clock = new MutableClock();
    private final AtomicLong nanos = new AtomicLong();
    private final FakeLoginServer server = new FakeLoginServer(clock);
    private final TokenStore store = TokenStore.inMemory();

    /** Whose second look at the store, the one with the right to renew, takes a while. */
    private GrantRenewal renewal(Duration look) {
        TokenStore slow = new DelegatingStore(store) {
            private boolean isSecond;

            @Override
            public @Nullable Grant find(String key) {
                if (isSecond) {
                    nanos.addAndGet(look.toNanos());
                }
                isSecond = true;
                return super.find(key);
            }
        };
        store.save("key", FakeLoginServer.grant(clock, 0));
        clock.advance(FakeLoginServer.LIFETIME);
        return new GrantRenewal(server, slow, new UnsavedGrants(slow, Runnable::run, millis -> {}), clock, nanos::get);
    }

    @Test
    void aThreadHeldUpLongerThanTheRightToRenewMayLastSendsNothing() {
        assertThatThrownBy(() -> renewal(Duration.ofMillis(3_001)).renew("key", null, TIME))
                .isInstanceOfSatisfying(ConnectAuthException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.STORE_UNAVAILABLE);
                    assertThat(e.isRepeatable()).isTrue();
                    assertThat(e).hasMessageContaining("nothing was sent");
                });
        assertThat(server.renewals).hasValue(0);
    }

    @Test
    void aThreadHeldUpForLessRenewsInTheTimeThatIsLeft() {
        assertThat(renewal(Duration.ofSeconds(3))
                        .renew("key", null, TIME)
                        .token()
                        .value())
                .isEqualTo("access-1");
        assertThat(server.timesLeft).containsExactly(Duration.ofSeconds(27));
    }
}
