package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.CapturedLog;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.support.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenCacheTest {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration JUST_STALE = HOUR.minusSeconds(60);

    private final MutableClock clock = new MutableClock();
    private final AtomicInteger calls = new AtomicInteger();

    /** Numbered tokens that are good for a while. */
    private AccessToken next(Duration lifetime) {
        return new AccessToken(
                "token-" + calls.incrementAndGet(), clock.instant().plus(lifetime));
    }

    /** Fetches on the thread that asks first; in the client they run in the background. */
    private static TokenCache cache(Tokens tokens, Clock clock) {
        return cache(tokens, clock, Runnable::run);
    }

    private static TokenCache cache(Tokens tokens, Clock clock, Executor executor) {
        return new TokenCache(before -> SourcedToken.fetched(tokens.fetch(before)), clock, executor);
    }

    @FunctionalInterface
    private interface Tokens {
        AccessToken fetch(@Nullable AccessToken before);
    }

    private TokenCache lasting(Duration lifetime) {
        return cache(before -> next(lifetime), clock);
    }

    private static ConnectAuthException failure(Reason reason) {
        return new ConnectAuthException(reason, "no token today");
    }

    @Test
    void sixtyFourThreadsColdMakeOneTokenCall() {
        AtomicReference<Crowd<AccessToken>> crowd = new AtomicReference<>();
        TokenCache cache = cache(
                before -> {
                    crowd.get().awaitWaiting(63);
                    return next(HOUR);
                },
                clock);
        crowd.set(new Crowd<>(64, () -> cache.token(TIME)));

        assertThat(crowd.get().go().results()).extracting(AccessToken::value).containsOnly("token-1");
        assertThat(calls).hasValue(1);
    }

    @Test
    void sixtyFourThreadsAfterARefusalByTheApiMakeOneMore() {
        AtomicReference<Crowd<AccessToken>> crowd = new AtomicReference<>();
        TokenCache cache = cache(
                before -> {
                    if (before != null) {
                        crowd.get().awaitWaiting(63);
                    }
                    return next(HOUR);
                },
                clock);
        AccessToken refused = cache.token(TIME);
        crowd.set(new Crowd<>(64, () -> cache.replace(refused, TIME)));

        assertThat(crowd.get().go().results()).extracting(AccessToken::value).containsOnly("token-2");
        assertThat(calls).hasValue(2);
    }

    @Test
    void theSourceIsToldWhichTokenItReplaces() {
        AtomicReference<AccessToken> replaced = new AtomicReference<>();
        TokenCache cache = cache(
                before -> {
                    replaced.set(before);
                    return next(HOUR);
                },
                clock);

        AccessToken first = cache.token(TIME);
        assertThat(replaced).hasValue(null);
        cache.replace(first, TIME);
        assertThat(replaced).hasValue(first);
    }

    @Test
    void aTokenThatSomebodyReplacedAlreadyIsNotReplacedAgain() {
        TokenCache cache = lasting(HOUR);
        AccessToken refused = cache.token(TIME);
        AccessToken other = cache.replace(refused, TIME);

        assertThat(cache.replace(refused, TIME)).isEqualTo(other);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aServerThatGivesTheSameTokenAgainIsAskedOncePerRefusal() {
        AccessToken always = new AccessToken("always", clock.instant().plus(HOUR));
        TokenCache cache = cache(
                before -> {
                    calls.incrementAndGet();
                    return always;
                },
                clock);
        cache.token(TIME);

        assertThat(cache.replace(always, TIME)).isEqualTo(always);
        assertThat(calls).hasValue(2);
    }

    @Test
    void sixtyFourThreadsAreContentWithTheSameTokenAgain() {
        AccessToken always = new AccessToken("always", clock.instant().plus(HOUR));
        AtomicReference<Crowd<AccessToken>> crowd = new AtomicReference<>();
        TokenCache cache = cache(
                before -> {
                    if (calls.incrementAndGet() > 1) {
                        crowd.get().awaitWaiting(63);
                    }
                    return always;
                },
                clock);
        cache.token(TIME);
        crowd.set(new Crowd<>(64, () -> cache.replace(always, TIME)));

        assertThat(crowd.get().go().results()).containsOnly(always);
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "PT12H,   PT11H59M,  PT11H59M54S",
        "PT10M,   PT9M,      PT9M54S",
        "PT100S,  PT90S,     PT99S",
        "PT10S,   PT9S,      PT9.9S",
    })
    void aTokenIsRenewedATenthOfItsLifeAheadAtMostAMinute(Duration lifetime, Duration staleAt, Duration expiredAt) {
        TokenCache cache = lasting(lifetime);
        cache.token(TIME);
        clock.advance(staleAt.minusMillis(1));
        assertThat(cache.token(TIME).value()).isEqualTo("token-1");
        clock.advance(Duration.ofMillis(1));
        assertThat(cache.token(TIME).value()).isEqualTo("token-2");

        TokenCache failing = failingAfterFirst(lifetime, failure(Reason.UNAVAILABLE));
        failing.token(TIME);
        clock.advance(expiredAt.minusMillis(1));
        assertThat(failing.token(TIME)).isNotNull();
        clock.advance(Duration.ofMillis(1));
        assertThatThrownBy(() -> failing.token(TIME)).hasMessage("no token today");
    }

    @Test
    void othersGoOnWithTheStaleTokenWhileOneThreadRenews() {
        CountDownLatch renewing = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        TokenCache cache = cache(
                before -> {
                    if (before != null) {
                        renewing.countDown();
                        await(mayEnd);
                    }
                    return next(HOUR);
                },
                clock);
        cache.token(TIME);
        clock.advance(JUST_STALE);
        Crowd<AccessToken> one = new Crowd<>(1, () -> cache.token(TIME)).go();
        await(renewing);

        assertThat(new Crowd<>(64, () -> cache.token(Duration.ZERO)).go().results())
                .extracting(AccessToken::value)
                .containsOnly("token-1");
        mayEnd.countDown();
        assertThat(one.results()).extracting(AccessToken::value).containsExactly("token-2");
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "CLIENT_REFUSED", "GRANT_ENDED", "STORE_UNAVAILABLE"})
    void aFailedEarlyRenewalIsLoggedAndNotThrown(Reason reason) {
        TokenCache cache = failingAfterFirst(HOUR, failure(reason));
        AccessToken first = cache.token(TIME);
        clock.advance(JUST_STALE);

        try (CapturedLog log = new CapturedLog(TokenCache.class.getName(), Level.WARN)) {
            assertThat(cache.token(TIME)).isEqualTo(first);
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN ")
                    .contains("no token today")
                    .doesNotContain(first.value());
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void aFailedEarlyRenewalIsTriedAgainAfterHalfOfTheTimeLeftNotAtOnce() {
        TokenCache cache = failingAfterFirst(HOUR, failure(Reason.UNAVAILABLE));
        cache.token(TIME);
        clock.advance(JUST_STALE);
        for (int i = 0; i < 100; i++) {
            cache.token(TIME);
        }
        assertThat(calls).hasValue(2);

        clock.advance(Duration.ofSeconds(27).minusMillis(1)); // 54 s are left until the token counts as expired
        cache.token(TIME);
        assertThat(calls).hasValue(2);
        clock.advance(Duration.ofMillis(1));
        cache.token(TIME);
        assertThat(calls).hasValue(3);
    }

    @Test
    void aThreadThatSawTheTokenBeforeAnotherFailedToRenewItDoesNotTryAgain() {
        HookedClock hooked = new HookedClock();
        AtomicReference<TokenCache> cache = new AtomicReference<>();
        cache.set(cache(
                before -> {
                    if (calls.get() > 0) {
                        calls.incrementAndGet();
                        throw failure(Reason.UNAVAILABLE);
                    }
                    return next(HOUR);
                },
                hooked));
        cache.get().token(TIME);
        clock.advance(JUST_STALE);

        hooked.whenAskedNext =
                () -> new Crowd<>(1, () -> cache.get().token(TIME)).go().results();
        assertThat(cache.get().token(TIME).value()).isEqualTo("token-1");
        assertThat(calls).hasValue(2);
    }

    @Test
    void aThreadThatSawTheTokenBeforeAnotherRenewedItTakesTheNewOne() {
        HookedClock hooked = new HookedClock();
        AtomicReference<TokenCache> cache = new AtomicReference<>();
        cache.set(cache(before -> next(HOUR), hooked));
        cache.get().token(TIME);
        clock.advance(JUST_STALE);

        hooked.whenAskedNext =
                () -> new Crowd<>(1, () -> cache.get().token(TIME)).go().results();
        assertThat(cache.get().token(TIME).value()).isEqualTo("token-2");
        assertThat(calls).hasValue(2);
    }

    @Test
    void aRefusalByTheApiIsAnsweredEvenAfterAFailedEarlyRenewal() {
        AtomicReference<Boolean> isDown = new AtomicReference<>(false);
        TokenCache cache = cache(
                before -> {
                    if (isDown.get()) {
                        throw failure(Reason.UNAVAILABLE);
                    }
                    return next(HOUR);
                },
                clock);
        AccessToken first = cache.token(TIME);
        clock.advance(JUST_STALE);
        isDown.set(true);
        cache.token(TIME);
        isDown.set(false);

        assertThat(cache.replace(first, TIME).value()).isEqualTo("token-2");
    }

    @Test
    void anExpiredTokenIsNotUsedWhileOneThreadRenews() {
        AtomicReference<Crowd<AccessToken>> crowd = new AtomicReference<>();
        TokenCache cache = cache(
                before -> {
                    if (before != null) {
                        crowd.get().awaitWaiting(15);
                    }
                    return next(HOUR);
                },
                clock);
        cache.token(TIME);
        clock.advance(HOUR);
        crowd.set(new Crowd<>(16, () -> cache.token(TIME)));

        assertThat(crowd.get().go().results()).extracting(AccessToken::value).containsOnly("token-2");
        assertThat(calls).hasValue(2);
    }

    @Test
    void aTokenOfUnknownLifetimeIsUsedUntilItIsRefused() {
        TokenCache cache = cache(before -> AccessToken.of("token-" + calls.incrementAndGet()), clock);
        AccessToken first = cache.token(TIME);
        clock.advance(Duration.ofDays(36_500));

        assertThat(cache.token(TIME)).isEqualTo(first);
        assertThat(cache.replace(first, TIME).value()).isEqualTo("token-2");
    }

    @Test
    void aTokenThatComesExpiredIsReplacedWithTheNextCall() {
        TokenCache cache = lasting(Duration.ofSeconds(-5));

        assertThat(cache.token(TIME).value()).isEqualTo("token-1");
        assertThat(cache.token(TIME).value()).isEqualTo("token-2");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLIENT_REFUSED", "GRANT_ENDED"})
    void aRefusalOfTheServerIsSharedWithTheThreadsThatWaited(Reason reason) {
        AtomicReference<Crowd<AccessToken>> crowd = new AtomicReference<>();
        TokenCache cache = cache(
                before -> {
                    calls.incrementAndGet();
                    crowd.get().awaitWaiting(63);
                    throw failure(reason);
                },
                clock);
        crowd.set(new Crowd<>(64, () -> cache.token(TIME)));

        assertThat(crowd.get().go().failures())
                .allSatisfy(e -> assertThat(e)
                        .isInstanceOfSatisfying(
                                ConnectAuthException.class,
                                refusal -> assertThat(refusal.reason()).isEqualTo(reason)));
        assertThat(crowd.get().go().failures()).doesNotHaveDuplicates();
        assertThat(calls).hasValue(1);
    }

    @Test
    void aFaultOfTheServerIsSharedWithTheThreadsThatWaitedToo() {
        AtomicReference<Crowd<AccessToken>> crowd = new AtomicReference<>();
        TokenCache cache = cache(
                before -> {
                    calls.incrementAndGet();
                    crowd.get().awaitWaiting(63);
                    throw new ConnectAuthException(Reason.UNAVAILABLE, "status 503", null, null, true, null);
                },
                clock);
        crowd.set(new Crowd<>(64, () -> cache.token(TIME)));
        assertThat(crowd.get().go().failures()).hasSize(64);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aTokenFetchedWhileTheCacheWasEmptiedIsNotKept() {
        AtomicReference<TokenCache> itself = new AtomicReference<>();
        TokenCache cache = cache(
                before -> {
                    if (calls.incrementAndGet() == 1) {
                        itself.get().forget();
                    }
                    return AccessToken.of("token-" + calls);
                },
                clock);
        itself.set(cache);
        cache.token(TIME);
        assertThat(cache.token(TIME).value()).isEqualTo("token-2");
    }

    @Test
    void aRefusalIsNotKeptForCallsThatComeLater() {
        TokenCache cache = cache(
                before -> {
                    if (calls.get() == 0) {
                        calls.incrementAndGet();
                        throw failure(Reason.CLIENT_REFUSED);
                    }
                    return next(HOUR);
                },
                clock);
        assertThatThrownBy(() -> cache.token(TIME)).isInstanceOf(ConnectAuthException.class);

        assertThat(cache.token(TIME).value()).isEqualTo("token-2");
    }

    @Test
    void aGrantThatCameBackIsRefusedToNobodyAnyLonger() {
        Deque<Runnable> outcomes = new ArrayDeque<>();
        TokenCache cache = cache(
                before -> {
                    outcomes.remove().run();
                    return next(Duration.ofSeconds(40));
                },
                clock);
        Runnable success = () -> {};
        outcomes.add(success);
        outcomes.add(() -> {
            throw failure(Reason.GRANT_ENDED);
        });
        outcomes.add(success);
        outcomes.add(success);
        cache.token(TIME);
        clock.advance(Duration.ofSeconds(36));
        assertThat(cache.token(TIME).value()).as("the early renewal is refused").isEqualTo("token-1");
        clock.advance(Duration.ofSeconds(2));
        AccessToken back = cache.token(TIME);
        assertThat(back.value()).as("the next one is not").isEqualTo("token-2");

        assertThat(cache.replace(back, TIME).value()).isEqualTo("token-3");
    }

    @Test
    void aFetchGoesOnWhenTheCallerHasGivenUpAndServesTheNextOne() {
        Deque<Runnable> background = new ArrayDeque<>();
        TokenCache cache = cache(before -> next(HOUR), clock, background::add);

        assertThatThrownBy(() -> cache.token(Duration.ZERO))
                .hasMessage("the deadline passed while a token was being fetched; the fetch goes on for later calls");
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(cache.token(Duration.ZERO).value()).isEqualTo("token-1");
        assertThat(background).isEmpty();
    }

    @Test
    void anEarlyRenewalKeepsNobodyWaitingAndIsBegunOnce() {
        Deque<Runnable> background = new ArrayDeque<>();
        TokenCache cache = cache(before -> next(HOUR), clock, background::add);
        assertThatThrownBy(() -> cache.token(Duration.ZERO)).isInstanceOf(ConnectAuthException.class);
        background.remove().run();
        clock.advance(JUST_STALE);

        assertThat(cache.token(Duration.ZERO).value()).isEqualTo("token-1");
        assertThat(cache.token(Duration.ZERO).value()).isEqualTo("token-1");
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(cache.token(Duration.ZERO).value()).isEqualTo("token-2");
    }

    @Test
    void aTokenRefusedRightAfterItsFetchLandedIsFetchedAnew() {
        Deque<Runnable> background = new ConcurrentLinkedDeque<>();
        TokenCache cache = cache(before -> next(HOUR), clock, background::add);
        Crowd<AccessToken> crowd = new Crowd<>(8, () -> cache.token(TIME)).go();
        crowd.awaitWaiting(8);
        background.remove().run();
        AccessToken first = crowd.results().get(0);
        Crowd<AccessToken> refused = new Crowd<>(8, () -> cache.replace(first, TIME)).go();
        refused.awaitWaiting(8);
        background.remove().run();

        assertThat(refused.results()).extracting(AccessToken::value).containsOnly("token-2");
        assertThat(background).isEmpty();
    }

    @Test
    void anExecutorThatTakesNoMoreWorkIsToldAndHoldsUpNobody() {
        IllegalStateException closed = new IllegalStateException("closed");
        AtomicReference<Boolean> isClosed = new AtomicReference<>(true);
        TokenCache cache = cache(before -> next(HOUR), clock, work -> {
            if (isClosed.get()) {
                throw closed;
            }
            work.run();
        });

        assertThatThrownBy(() -> cache.token(TIME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("closed");
        isClosed.set(false);
        assertThat(cache.token(TIME).value()).isEqualTo("token-1");
    }

    @Test
    void aSourceThatFailsUnexpectedlyHoldsUpNobody() {
        TokenCache cache = cache(
                before -> {
                    if (calls.get() == 0) {
                        calls.incrementAndGet();
                        throw new AssertionError("planted");
                    }
                    return next(HOUR);
                },
                clock);

        assertThatThrownBy(() -> cache.token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE))
                .hasMessageContaining("AssertionError")
                .message()
                .doesNotContain("planted");
        assertThat(cache.token(TIME).value()).isEqualTo("token-2");
    }

    @Test
    void aThreadWaitsNoLongerThanItsDeadline() {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        TokenCache cache = blocked(fetching, mayEnd);
        Crowd<AccessToken> other = new Crowd<>(1, () -> cache.token(TIME)).go();
        await(fetching);

        ConnectAuthException e =
                catchThrowableOfType(ConnectAuthException.class, () -> cache.token(Duration.ofMillis(5)));
        assertThat(e).hasMessageContaining("deadline");
        assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(e.isRepeatable()).isFalse();
        assertThat(e.requiresLogin()).isFalse();
        mayEnd.countDown();
        other.results();
    }

    @Test
    void aDeadlineThatHasPassedDoesNotWaitAtAll() {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        TokenCache cache = blocked(fetching, mayEnd);
        Crowd<AccessToken> other = new Crowd<>(1, () -> cache.token(TIME)).go();
        await(fetching);

        assertThatThrownBy(() -> cache.token(Duration.ofSeconds(-1))).hasMessageContaining("deadline");
        mayEnd.countDown();
        other.results();
    }

    @Test
    void anInterruptEndsTheWaitingAndKeepsTheFlag() {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        TokenCache cache = blocked(fetching, mayEnd);
        Crowd<AccessToken> holder = new Crowd<>(1, () -> cache.token(TIME)).go();
        await(fetching);
        Crowd<Boolean> waiter = new Crowd<>(1, () -> {
            assertThatThrownBy(() -> cache.token(TIME))
                    .isInstanceOfSatisfying(
                            ConnectAuthException.class,
                            e -> assertThat(e.isRepeatable()).isFalse())
                    .hasMessageContaining("interrupted");
            return Thread.currentThread().isInterrupted();
        });
        waiter.go().awaitWaiting(1);
        waiter.interrupt();

        assertThat(waiter.results()).containsExactly(true);
        mayEnd.countDown();
        holder.results();
    }

    @Test
    void aForgottenTokenIsFetchedAnew() {
        TokenCache cache = lasting(HOUR);
        cache.token(TIME);
        cache.forget();

        assertThat(cache.token(TIME).value()).isEqualTo("token-2");
    }

    @Test
    void aTokenForgottenDuringAFailedEarlyRenewalStaysForgotten() {
        AtomicReference<TokenCache> cache = new AtomicReference<>();
        cache.set(cache(
                before -> {
                    if (before == null && calls.get() == 0) {
                        return next(HOUR);
                    }
                    cache.get().forget();
                    throw failure(Reason.GRANT_ENDED);
                },
                clock));
        cache.get().token(TIME);
        clock.advance(JUST_STALE);
        cache.get().token(TIME);

        assertThatThrownBy(() -> cache.get().token(TIME)).hasMessage("no token today");
    }

    private TokenCache failingAfterFirst(Duration lifetime, ConnectAuthException failure) {
        AtomicInteger own = new AtomicInteger();
        return cache(
                before -> {
                    if (own.getAndIncrement() > 0) {
                        calls.incrementAndGet();
                        throw failure;
                    }
                    return next(lifetime);
                },
                clock);
    }

    private TokenCache blocked(CountDownLatch fetching, CountDownLatch mayEnd) {
        return cache(
                before -> {
                    fetching.countDown();
                    await(mayEnd);
                    return next(HOUR);
                },
                clock);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets something happen between two lines of the cache: it asks the clock after it has looked at its token. */
    private final class HookedClock extends Clock {
        private volatile Runnable whenAskedNext = () -> {};

        @Override
        public Instant instant() {
            Runnable happening = whenAskedNext;
            whenAskedNext = () -> {};
            happening.run();
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }
}
