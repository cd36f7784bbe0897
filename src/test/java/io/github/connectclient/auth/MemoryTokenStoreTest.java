package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MemoryTokenStoreTest {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Grant ONE = new Grant(AccessToken.of("one"), "refresh-one");
    private static final Grant TWO = new Grant(AccessToken.of("two"), "refresh-two");

    private final TokenStore store = TokenStore.inMemory();

    @Test
    void keepsAGrantUntilItIsRemoved() {
        assertThat(store.find("key")).isNull();
        store.save("key", ONE);
        assertThat(store.find("key")).isEqualTo(ONE);
        assertThat(store.find("other")).isNull();
        store.remove("key");
        assertThat(store.find("key")).isNull();
    }

    @Test
    void replacesOnlyTheGrantThatWasExpected() {
        store.save("key", ONE);
        assertThat(store.replace("key", TWO, TWO)).isFalse();
        assertThat(store.find("key")).isEqualTo(ONE);
        assertThat(store.replace("key", ONE, TWO)).isTrue();
        assertThat(store.find("key")).isEqualTo(TWO);
    }

    @Test
    void doesNotReplaceWhatWasRemoved() {
        assertThat(store.replace("key", ONE, TWO)).isFalse();
        assertThat(store.find("key")).isNull();
    }

    @Test
    void oneOfManyReplacementsOfTheSameGrantWins() {
        store.save("key", ONE);
        Crowd<Boolean> crowd = new Crowd<>(16, () -> store.replace("key", ONE, TWO));

        assertThat(crowd.go().results()).filteredOn(won -> won).hasSize(1);
    }

    @Test
    void renewalsOfOneKeyRunOneAtATime() {
        AtomicInteger running = new AtomicInteger();
        AtomicReference<Crowd<Integer>> crowd = new AtomicReference<>();
        AtomicInteger others = new AtomicInteger(15);
        crowd.set(new Crowd<>(
                16,
                () -> store.exclusively("key", TIME, () -> {
                    int together = running.incrementAndGet();
                    crowd.get().awaitWaiting(others.getAndDecrement());
                    running.decrementAndGet();
                    return together;
                })));

        assertThat(crowd.get().go().results()).containsOnly(1);
    }

    @Test
    void renewalsOfDifferentKeysRunTogether() {
        CountDownLatch both = new CountDownLatch(2);
        Crowd<Boolean> crowd = new Crowd<>(1, () -> store.exclusively("a", TIME, () -> meet(both)));
        crowd.go();

        assertThat(store.<Boolean>exclusively("b", TIME, () -> meet(both))).isTrue();
        assertThat(crowd.results()).isEqualTo(List.of(true));
    }

    @Test
    void aRenewalThatThrowsLetsTheNextOneIn() {
        IllegalStateException failure = new IllegalStateException("no");
        assertThatThrownBy(() -> store.exclusively("key", TIME, () -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(new Crowd<>(1, () -> store.exclusively("key", Duration.ZERO, () -> "in"))
                        .go()
                        .results())
                .containsExactly("in");
    }

    @Test
    void aRenewalThatHasToWaitTooLongIsGivenUp() {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Crowd<Boolean> holder = new Crowd<>(
                1,
                () -> store.exclusively("key", TIME, () -> {
                    holding.countDown();
                    return await(mayEnd);
                }));
        holder.go();
        assertThat(await(holding)).isTrue();

        assertThatThrownBy(() -> store.exclusively("key", Duration.ofMillis(1), () -> "in"))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
        mayEnd.countDown();
        holder.results();
    }

    @Test
    void tellsHowManySessionsItHoldsAndNothingOfThem() {
        store.save("secret-key", ONE);

        assertThat(store).hasToString("MemoryTokenStore[1 sessions]");
    }

    private static boolean meet(CountDownLatch both) {
        both.countDown();
        return await(both);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
