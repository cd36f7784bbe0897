package io.github.connectclient.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.support.CallingThread;
import io.github.connectclient.support.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every token store promises. Each test uses keys of its own, since the stores may outlive it. */
public abstract class TokenStoreContract {
    protected static final Duration TIME = Duration.ofSeconds(20);
    protected static final Grant ONE = grant("one");
    protected static final Grant TWO = grant("two");

    protected String key;

    @BeforeEach
    void chooseKey() {
        key = "key-" + UUID.randomUUID();
    }

    /** The store under test; always a view of the same data. */
    protected abstract TokenStore store();

    /** A grant that expires at a time with milliseconds. */
    protected static Grant grant(String name) {
        Instant expiry = Instant.parse("2030-02-03T04:05:06.789Z");
        return new Grant(new AccessToken("access-" + name, expiry), "refresh-" + name);
    }

    @Test
    void keepsASessionUntilItIsRemoved() {
        assertThat(store().find(key)).isNull();
        store().save(key, ONE);
        assertThat(store().find(key)).isEqualTo(ONE);
        assertThat(store().find(key + "x")).isNull();
        store().remove(key);
        assertThat(store().find(key)).isNull();
        store().remove(key);
    }

    @Test
    void aSavedSessionTakesThePlaceOfTheOneBefore() {
        store().save(key, ONE);
        store().save(key, TWO);
        assertThat(store().find(key)).isEqualTo(TWO);
    }

    static List<Grant> grants() {
        return List.of(
                new Grant(AccessToken.of("of-unknown-lifetime"), null),
                new Grant(AccessToken.of("a'b\"c;--\\{}%"), "ro\u0000te \u00d8\u20ac\ud83d\ude00 '\"\\"),
                new Grant(AccessToken.of("long" + "x".repeat(20_000)), "r".repeat(20_000)),
                new Grant(new AccessToken("before-1970", Instant.ofEpochMilli(-1)), "refresh"));
    }

    @ParameterizedTest
    @MethodSource("grants")
    void keepsAllThatAGrantMayBe(Grant grant) {
        store().save(key, grant);
        assertThat(store().find(key)).isEqualTo(grant);
        assertThat(store().replace(key, grant, ONE)).isTrue();
        assertThat(store().find(key)).isEqualTo(ONE);
    }

    static List<String> oddKeys() {
        return List.of(
                "",
                " ",
                "k\u00f8kken \ud83d\ude00",
                "'; drop table connect_grant; --",
                "{a}:grant",
                "k".repeat(10_240),
                "a\u0000b");
    }

    @ParameterizedTest
    @MethodSource("oddKeys")
    void takesAnyTextForAKey(String odd) {
        store().save(odd, ONE);
        assertThat(store().find(odd)).isEqualTo(ONE);
        assertThat(store().<String>exclusively(odd, TIME, () -> "in")).isEqualTo("in");
        store().remove(odd);
        assertThat(store().find(odd)).isNull();
    }

    @Test
    void keysDifferInUpperAndLowerCase() {
        store().save(key, ONE);
        assertThat(store().find(key.toUpperCase(Locale.ROOT))).isNull();
    }

    @Test
    void replacesOnlyTheGrantThatWasExpected() {
        store().save(key, ONE);
        assertThat(store().replace(key, TWO, TWO)).isFalse();
        assertThat(store().find(key)).isEqualTo(ONE);
        assertThat(store().replace(key, ONE, TWO)).isTrue();
        assertThat(store().find(key)).isEqualTo(TWO);
        assertThat(store().replace(key, ONE, grant("three"))).isFalse();
        assertThat(store().find(key)).isEqualTo(TWO);
    }

    @Test
    void doesNotBringARemovedSessionBack() {
        store().save(key, ONE);
        store().remove(key);
        assertThat(store().replace(key, ONE, TWO)).isFalse();
        assertThat(store().find(key)).isNull();
    }

    @Test
    void oneOfManyReplacementsOfTheSameGrantWins() {
        store().save(key, ONE);
        Crowd<Boolean> crowd = new Crowd<>(16, () -> store().replace(key, ONE, TWO));

        assertThat(crowd.go().results()).filteredOn(won -> won).hasSize(1);
        assertThat(store().find(key)).isEqualTo(TWO);
    }

    @Test
    void manyMaySaveTheSameNewSession() {
        Crowd<Boolean> crowd = new Crowd<>(8, () -> {
            store().save(key, ONE);
            return true;
        });
        assertThat(crowd.go().results()).containsOnly(true);
        assertThat(store().find(key)).isEqualTo(ONE);
    }

    @Test
    void writesDownARenewedGrantEvenIfTheThreadIsInterrupted() {
        store().save(key, ONE);
        Thread.currentThread().interrupt();
        boolean replaced = store().replace(key, ONE, TWO);
        assertThat(Thread.interrupted()).as("the interrupt is still there").isTrue();
        assertThat(replaced).isTrue();
        assertThat(store().find(key)).isEqualTo(TWO);
    }

    @Test
    void renewalsOfOneKeyRunOneAtATime() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Crowd<Boolean> crowd = new Crowd<>(
                16,
                () -> store().exclusively(key, TIME, () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    store().find(key);
                    return running.decrementAndGet() >= 0;
                }));

        assertThat(crowd.go().results()).containsOnly(true);
        assertThat(most).hasValue(1);
    }

    @Test
    void renewalsOfDifferentKeysRunTogether() {
        CountDownLatch both = new CountDownLatch(2);
        Crowd<Boolean> crowd = new Crowd<>(1, () -> store().exclusively(key + "a", TIME, () -> meet(both)));
        crowd.go();

        assertThat(store().<Boolean>exclusively(key + "b", TIME, () -> meet(both)))
                .isTrue();
        assertThat(crowd.results()).containsExactly(true);
    }

    @Test
    void aRenewalThatThrowsLetsTheNextOneIn() {
        IllegalStateException failure = new IllegalStateException("no");
        assertThatThrownBy(() -> store().exclusively(key, TIME, () -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(new Crowd<>(1, () -> store().exclusively(key, Duration.ZERO, () -> "in"))
                        .go()
                        .results())
                .containsExactly("in");
    }

    @Test
    void aRenewalThatHasToWaitTooLongIsGivenUp() {
        whileRenewing(() -> {
            for (Duration time : List.of(Duration.ofMillis(30), Duration.ZERO, Duration.ofSeconds(-1))) {
                assertThatThrownBy(() -> store().exclusively(key, time, () -> "in"))
                        .isInstanceOfSatisfying(
                                ConnectAuthException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE))
                        .hasMessageContaining("the deadline passed");
            }
        });
    }

    @Test
    void anInterruptEndsTheWait() {
        whileRenewing(() -> {
            CallingThread calling = CallingThread.start(() -> store().exclusively(key, TIME, () -> "in"));
            calling.interrupt();
            try {
                assertThat(calling.failure())
                        .isInstanceOfSatisfying(
                                ConnectAuthException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE))
                        .hasMessageContaining("interrupted");
                assertThat(calling.wasLeftInterrupted()).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Does something while another thread renews the session. */
    private void whileRenewing(Runnable work) {
        CountDownLatch renewing = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Crowd<Boolean> renewal = new Crowd<>(
                1,
                () -> store().exclusively(key, TIME, () -> {
                    renewing.countDown();
                    return await(mayEnd);
                }));
        renewal.go();
        assertThat(await(renewing)).isTrue();
        try {
            work.run();
        } finally {
            mayEnd.countDown();
        }
        assertThat(renewal.results()).containsExactly(true);
    }

    private static boolean meet(CountDownLatch both) {
        both.countDown();
        return await(both);
    }

    protected static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
