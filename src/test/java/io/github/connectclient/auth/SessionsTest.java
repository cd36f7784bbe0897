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
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sessions over a store that several nodes may share; each instance of {@link Sessions} stands for one node. */
class SessionsTest {
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final String KEY = "key";

    private final MutableClock clock = new MutableClock();
    private final FakeLoginServer server = new FakeLoginServer(clock);
    private final TokenStore store = TokenStore.inMemory();
    private final Sessions sessions = node(store);

    private Sessions node() {
        return node(store);
    }

    private Sessions node(TokenStore at) {
        return new Sessions(server, at, clock, Runnable::run);
    }

    /** A node that saves later what it cannot save while the store is down. */
    private Sessions node(BrokenStore at, Deque<Runnable> later) {
        Executor executor = work -> {
            if (at.isDown) {
                later.add(work);
            } else {
                work.run();
            }
        };
        return new Sessions(server, at, clock, executor, millis -> {});
    }

    private UserSession open() {
        return sessions.open(KEY, FakeLoginServer.grant(clock, 0));
    }

    private static UserSession restored(Sessions node) {
        return Objects.requireNonNull(node.restore(KEY));
    }

    @Test
    void aFreshSessionUsesTheTokenOfTheLogIn() {
        UserSession session = open();

        assertThat(session.token(TIME).value()).isEqualTo("access-0");
        assertThat(session.key()).isEqualTo(KEY);
        assertThat(server.renewals).hasValue(0);
    }

    @Test
    void anExpiredTokenIsRenewedWithTheRefreshTokenAndKept() {
        UserSession session = open();
        clock.advance(FakeLoginServer.LIFETIME);

        assertThat(session.token(TIME).value()).isEqualTo("access-1");
        assertThat(server.refreshTokens).containsExactly("refresh-0");
        assertThat(store.find(KEY)).isEqualTo(FakeLoginServer.grant(clock, 1));
    }

    @Test
    void aRefusedTokenIsRenewedAtOnce() {
        UserSession session = open();

        assertThat(session.replace(session.token(TIME), TIME).value()).isEqualTo("access-1");
    }

    @Test
    void rotatedRefreshTokensAreUsedOnceEachInTheirOrder() {
        UserSession session = open();
        for (int round = 0; round < 5; round++) {
            session.token(TIME);
            clock.advance(FakeLoginServer.LIFETIME);
        }
        session.token(TIME);

        assertThat(server.refreshTokens)
                .containsExactly("refresh-0", "refresh-1", "refresh-2", "refresh-3", "refresh-4");
    }

    @Test
    void aServerThatSendsNoNewRefreshTokenLeavesTheOldOneInUse() {
        server.givesNewRefreshTokens = false;
        UserSession session = open();
        clock.advance(FakeLoginServer.LIFETIME);
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);

        assertThat(session.token(TIME).value()).isEqualTo("access-2");
        assertThat(server.refreshTokens).containsExactly("refresh-0", "refresh-0");
        assertThat(store.find(KEY).refreshToken()).isEqualTo("refresh-0");
    }

    @Test
    void aGrantWithoutRefreshTokenEndsWithItsAccessToken() {
        Grant grant = new Grant(FakeLoginServer.grant(clock, 0).accessToken(), null);
        UserSession session = sessions.open(KEY, grant);
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);

        ConnectAuthException e = catchThrowableOfType(ConnectAuthException.class, () -> session.token(TIME));
        assertThat(e.reason()).isEqualTo(Reason.GRANT_ENDED);
        assertThat(e.requiresLogin()).isTrue();
        assertThat(server.renewals).hasValue(0);
    }

    @Test
    void handlesOnOneSessionOnOneNodeRenewOnce() {
        UserSession one = open();
        UserSession other = restored(sessions);
        clock.advance(FakeLoginServer.LIFETIME);

        assertThat(one.token(TIME)).isEqualTo(other.token(TIME));
        assertThat(server.renewals).hasValue(1);
    }

    @Test
    void thirtyTwoThreadsWithTheirOwnHandlesRenewOnce() {
        open();
        clock.advance(FakeLoginServer.LIFETIME);
        Crowd<String> crowd =
                new Crowd<>(32, () -> restored(sessions).token(TIME).value());
        server.beforeAnswer = () -> crowd.awaitWaiting(31);

        assertThat(crowd.go().results()).containsOnly("access-1");
        assertThat(server.renewals).hasValue(1);
    }

    @Test
    void nodesThatShareTheStoreRenewOnceTogether() {
        open();
        clock.advance(FakeLoginServer.LIFETIME);
        Crowd<String> nodes = new Crowd<>(8, () -> restored(node()).token(TIME).value());
        server.beforeAnswer = () -> nodes.awaitWaiting(7);

        assertThat(nodes.go().results()).containsOnly("access-1");
        assertThat(server.refreshTokens).containsExactly("refresh-0");
    }

    @Test
    void aTokenThatAnotherNodeRenewedAlreadyIsTakenFromTheStore() {
        UserSession here = open();
        UserSession there = restored(node());
        AccessToken refused = here.token(TIME);
        there.token(TIME);
        here.replace(refused, TIME);

        assertThat(there.replace(refused, TIME).value()).isEqualTo("access-1");
        assertThat(server.renewals).hasValue(1);
    }

    @Test
    void aTokenThatAnotherNodeRenewedAndThatExpiredSinceIsRenewedAgain() {
        UserSession here = open();
        UserSession there = restored(node());
        here.token(TIME);
        there.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        here.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);

        assertThat(there.token(TIME).value()).isEqualTo("access-2");
        assertThat(server.refreshTokens).containsExactly("refresh-0", "refresh-1");
    }

    @Test
    void aStoreThatKeepsTimesLessExactlyDoesNotHideARenewedTokenFromItsNextRenewal() {
        Sessions node = node(new RoundingStore(store));
        clock.advance(Duration.ofNanos(123_456));
        UserSession session = node.open(KEY, FakeLoginServer.grant(clock, 0));
        AccessToken first = session.token(TIME);
        AccessToken second = session.replace(first, TIME);

        assertThat(session.replace(second, TIME).value()).isEqualTo("access-2");
        assertThat(server.renewals).hasValue(2);
    }

    @Test
    void aSessionIsRestoredByItsKeyOnAnyNode() {
        open();

        assertThat(restored(node()).token(TIME).value()).isEqualTo("access-0");
    }

    @Test
    void anUnknownKeyRestoresNothing() {
        assertThat(sessions.restore("unknown")).isNull();
    }

    @Test
    void anEndedSessionIsForgottenAndItsHandlesAreOfNoUse() {
        UserSession session = open();
        UserSession other = restored(sessions);
        session.token(TIME);
        sessions.end(KEY);

        assertThat(sessions.restore(KEY)).isNull();
        assertThat(store.find(KEY)).isNull();
        for (UserSession handle : new UserSession[] {session, other}) {
            ConnectAuthException e = catchThrowableOfType(ConnectAuthException.class, () -> handle.token(TIME));
            assertThat(e.reason()).isEqualTo(Reason.GRANT_ENDED);
            assertThat(e).hasMessageContaining("has ended");
        }
        assertThat(server.renewals).hasValue(0);
    }

    @Test
    void aSessionRemovedFromTheStoreEndsWithItsNextRenewal() {
        UserSession session = open();
        session.token(TIME);
        store.remove(KEY);

        assertThat(session.token(TIME).value()).isEqualTo("access-0");
        clock.advance(FakeLoginServer.LIFETIME);
        assertThatThrownBy(() -> session.token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class,
                        e -> assertThat(e.requiresLogin()).isTrue());
        assertThat(server.renewals).hasValue(0);
    }

    @Test
    void aSessionRemovedWhileItIsRenewedIsNotBroughtBack() {
        UserSession session = open();
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        server.beforeAnswer = () -> store.remove(KEY);

        assertThatThrownBy(() -> session.token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class,
                        e -> assertThat(e.requiresLogin()).isTrue())
                .hasMessageContaining("was ended while");
        assertThat(store.find(KEY)).isNull();
    }

    @Test
    void aNodeThatLosesAgainstAnotherRenewalGoesOnWithTheGrantThatWasKept() {
        UserSession session = open();
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        Grant others = FakeLoginServer.grant(clock, 77);
        server.beforeAnswer = () -> store.save(KEY, others);

        assertThat(session.token(TIME).value()).isEqualTo("access-77");
        assertThat(store.find(KEY)).isEqualTo(others);
    }

    @Test
    void aRenewalThatFailedInPassingLeavesTheSessionAsItWas() {
        UserSession session = open();
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        server.failure = new ConnectAuthException(Reason.UNAVAILABLE, "down");
        assertThatThrownBy(() -> session.token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class,
                        e -> assertThat(e.requiresLogin()).isFalse());
        server.failure = null;
        server.refreshTokens.clear(); // it had not arrived

        assertThat(session.token(TIME).value()).isEqualTo("access-2");
    }

    @Test
    void aStoreThatFailsIsToldAsSuchWithItsOwnExceptionAsCause() {
        IllegalStateException own = new IllegalStateException("database gone");
        Sessions node = node(new FailingStore(own));

        assertThatThrownBy(() -> node.open(KEY, FakeLoginServer.grant(clock, 0)))
                .isInstanceOfSatisfying(ConnectAuthException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.STORE_UNAVAILABLE);
                    assertThat(e.mayHaveBeenProcessed())
                            .as("the code was spent")
                            .isTrue();
                    assertThat(e.requiresLogin()).isFalse();
                    assertThat(e.isRepeatable()).isFalse();
                    assertThat(e.getMessage()).isEqualTo("the token store failed");
                })
                .hasCause(own);
        assertThatThrownBy(() -> node.restore(KEY)).hasCause(own);
        assertThatThrownBy(() -> node.end(KEY)).hasCause(own);
    }

    @Test
    void aStoreThatFailsToLockIsToldAsSuch() {
        IllegalStateException own = new IllegalStateException("no lock");
        UserSession session = node(new DelegatingStore(store) {
                    @Override
                    public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
                        throw own;
                    }
                })
                .open(KEY, FakeLoginServer.grant(clock, 0));
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);

        assertThatThrownBy(() -> session.token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORE_UNAVAILABLE))
                .hasRootCause(own);
    }

    @Test
    void aRenewalsOwnFailureIsNotTakenForOneOfTheStoreEvenWhenTheStoreWrapsIt() {
        UserSession session = node(new DelegatingStore(store) {
                    @Override
                    public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
                        try {
                            return super.exclusively(key, timeLeft, renewal);
                        } catch (RuntimeException e) {
                            throw new IllegalStateException("transaction rolled back", e);
                        }
                    }
                })
                .open(KEY, FakeLoginServer.grant(clock, 0));
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        ConnectAuthException refusal = new ConnectAuthException(Reason.GRANT_ENDED, "over");
        server.failure = refusal;

        assertThatThrownBy(() -> session.token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GRANT_ENDED))
                .hasMessage("over");
    }

    @Test
    void aClosedClientIsNotTakenForAFailureOfTheStore() {
        UserSession session = open();
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        IllegalStateException closed = new IllegalStateException("closed");
        server.beforeAnswer = () -> {
            throw closed;
        };

        assertThatThrownBy(() -> session.token(TIME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("closed");
    }

    @Test
    void aStoreThatIsDownDoesNotStopAReaderWhoseTokenIsGood() {
        BrokenStore broken = new BrokenStore(store);
        Sessions node = node(broken);
        node.open(KEY, FakeLoginServer.grant(clock, 0)).token(TIME);
        broken.isDown = true;

        try (CapturedLog log = new CapturedLog(Sessions.class.getName(), Level.INFO)) {
            assertThat(restored(node).token(TIME).value()).isEqualTo("access-0");
            assertThat(restored(node).token(TIME).value()).isEqualTo("access-0");
            clock.advance(FakeLoginServer.LIFETIME.minusSeconds(30));
            assertThat(restored(node).token(TIME).value()).isEqualTo("access-0");
            broken.isDown = false;
            clock.advance(Duration.ofSeconds(1));
            restored(node);
            assertThat(log.lines()).hasSize(2);
            assertThat(log.lines().get(0))
                    .startsWith("WARN ")
                    .contains("token store fails")
                    .doesNotContain(KEY);
            assertThat(log.lines().get(1)).startsWith("INFO ").contains("answers again");
        }
        assertThat(server.renewals).hasValue(0);
    }

    @Test
    void aStoreThatIsDownIsLookedAtOnceASecondWhileTheTokenIsGood() {
        BrokenStore broken = new BrokenStore(store);
        Sessions node = node(broken);
        node.open(KEY, FakeLoginServer.grant(clock, 0)).token(TIME);
        broken.isDown = true;
        broken.looks.set(0);
        for (int i = 0; i < 100; i++) {
            restored(node);
        }
        assertThat(broken.looks).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 100; i++) {
            restored(node);
        }
        assertThat(broken.looks).hasValue(2);
    }

    @Test
    void aGrantThatHasEndedIsPresentedAgainAfterAWhileAndNotWithEachCall() {
        UserSession session = open();
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        server.failure = new ConnectAuthException(Reason.GRANT_ENDED, "over");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> session.token(TIME)).hasMessage("over");
        }
        assertThat(server.renewals).hasValue(1);
        clock.advance(Duration.ofSeconds(3));
        assertThatThrownBy(() -> session.token(TIME)).hasMessage("over");
        assertThat(server.renewals).hasValue(2);
    }

    @Test
    void aStoreThatIsDownIsToldOnceTheTokenHasRunOutOrWasNeverHere() {
        BrokenStore broken = new BrokenStore(store);
        Sessions node = node(broken);
        UserSession session = node.open(KEY, FakeLoginServer.grant(clock, 0));
        broken.isDown = true;
        assertThatThrownBy(() -> node.restore(KEY))
                .as("never used here")
                .isInstanceOfSatisfying(
                        ConnectAuthException.class, e -> assertThat(e.reason()).isEqualTo(Reason.STORE_UNAVAILABLE));
        broken.isDown = false;
        session.token(TIME);
        broken.isDown = true;
        clock.advance(FakeLoginServer.LIFETIME);

        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> node.restore(KEY), () -> session.token(TIME))) {
            assertThatThrownBy(call).isInstanceOfSatisfying(ConnectAuthException.class, e -> {
                assertThat(e.reason()).isEqualTo(Reason.STORE_UNAVAILABLE);
                assertThat(e.requiresLogin()).isFalse();
            });
        }
        broken.isDown = false;
        assertThat(session.token(TIME).value()).isEqualTo("access-1");
    }

    @Test
    void aSessionEndedElsewhereIsEndedHereWhenItIsRestored() {
        UserSession handle = open();
        handle.token(TIME);
        node().end(KEY);

        assertThat(sessions.restore(KEY)).isNull();
        assertThatThrownBy(() -> handle.token(TIME))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class,
                        e -> assertThat(e.requiresLogin()).isTrue());
    }

    @Test
    void aGoodTokenOfTheStoreIsTakenWithoutTheRightToRenew() {
        open();
        Sessions node = node(new DelegatingStore(store) {
            @Override
            public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
                throw new AssertionError("asked for the right to renew");
            }
        });

        assertThat(restored(node).token(TIME).value()).isEqualTo("access-0");
    }

    @Test
    void aRenewedGrantIsHeldWhileTheStoreIsDownAndSavedWhenItAnswersAgain() {
        BrokenStore broken = new BrokenStore(store);
        Deque<Runnable> background = new ArrayDeque<>();
        Sessions node = node(broken, background);
        UserSession session = node.open(KEY, FakeLoginServer.grant(clock, 0));
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        server.beforeAnswer = () -> broken.isDown = true;

        assertThat(session.token(TIME).value()).isEqualTo("access-1");
        assertThat(restored(node).token(TIME).value()).isEqualTo("access-1");
        assertThat(Objects.requireNonNull(store.find(KEY)).refreshToken()).isEqualTo("refresh-0");
        broken.isDown = false;
        background.remove().run();
        assertThat(store.find(KEY)).isEqualTo(FakeLoginServer.grant(clock, 1));
        clock.advance(FakeLoginServer.LIFETIME);
        server.beforeAnswer = () -> {};
        assertThat(session.token(TIME).value()).isEqualTo("access-2");
        assertThat(server.refreshTokens).containsExactly("refresh-0", "refresh-1");
    }

    @Test
    void aRenewedGrantThatIsStillUnsavedWhenItRunsOutIsSavedFirst() {
        BrokenStore broken = new BrokenStore(store);
        Deque<Runnable> background = new ArrayDeque<>();
        Sessions node = node(broken, background);
        UserSession session = node.open(KEY, FakeLoginServer.grant(clock, 0));
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        server.beforeAnswer = () -> broken.isDown = true;
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        server.beforeAnswer = () -> {};
        broken.isDown = false;

        assertThat(session.token(TIME).value()).isEqualTo("access-2");
        assertThat(store.find(KEY)).isEqualTo(FakeLoginServer.grant(clock, 2));
        background.remove().run();
        assertThat(store.find(KEY)).as("the late saver leaves it alone").isEqualTo(FakeLoginServer.grant(clock, 2));
        assertThat(server.refreshTokens).containsExactly("refresh-0", "refresh-1");
    }

    @Test
    void aRefreshTokenThatAnotherNodeHasSpentMeanwhileDoesNotEndTheSession() {
        UserSession session = open();
        session.token(TIME);
        clock.advance(FakeLoginServer.LIFETIME);
        Grant others = FakeLoginServer.grant(clock, 77);
        server.failure = new ConnectAuthException(Reason.GRANT_ENDED, "spent");
        server.beforeAnswer = () -> store.save(KEY, others);

        assertThat(session.token(TIME).value()).isEqualTo("access-77");
    }

    /** Keeps milliseconds, as many a database column does. */
    private static final class RoundingStore extends DelegatingStore {
        RoundingStore(TokenStore store) {
            super(store);
        }

        @Override
        public void save(String key, Grant grant) {
            super.save(key, rounded(grant));
        }

        @Override
        public boolean replace(String key, Grant expected, Grant renewed) {
            return super.replace(key, expected, rounded(renewed));
        }

        private static Grant rounded(Grant grant) {
            AccessToken token = grant.accessToken();
            return new Grant(
                    new AccessToken(
                            token.value(),
                            Objects.requireNonNull(token.expiresAt()).truncatedTo(ChronoUnit.MILLIS)),
                    grant.refreshToken());
        }
    }

    /** Down at times. */
    private static final class BrokenStore extends DelegatingStore {
        volatile boolean isDown;

        BrokenStore(TokenStore store) {
            super(store);
        }

        final AtomicInteger looks = new AtomicInteger();

        private void check() {
            looks.incrementAndGet();
            if (isDown) {
                throw new IllegalStateException("down");
            }
        }

        @Override
        public @Nullable Grant find(String key) {
            check();
            return super.find(key);
        }

        @Override
        public void save(String key, Grant grant) {
            check();
            super.save(key, grant);
        }

        @Override
        public boolean replace(String key, Grant expected, Grant renewed) {
            check();
            return super.replace(key, expected, renewed);
        }

        @Override
        public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
            check();
            return super.exclusively(key, timeLeft, renewal);
        }
    }

    private record FailingStore(RuntimeException failure) implements TokenStore {
        @Override
        public @Nullable Grant find(String key) {
            throw failure;
        }

        @Override
        public void save(String key, Grant grant) {
            throw failure;
        }

        @Override
        public boolean replace(String key, Grant expected, Grant renewed) {
            throw failure;
        }

        @Override
        public void remove(String key) {
            throw failure;
        }

        @Override
        public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
            throw failure;
        }
    }
}
