package io.github.connectclient.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.support.CallingThread;
import io.github.connectclient.support.CapturedLog;
import io.github.connectclient.support.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What happens when leases fail while a renewal runs or waits. */
class RenewalsTest {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofMillis(60);

    private final ScriptedLeases leases = new ScriptedLeases();
    private final Renewals renewals = new Renewals(leases, LEASE);

    @Test
    void aLeaseThatCannotBeGivenBackIsLoggedAndHidesNothing() {
        leases.givingBack = () -> {
            throw new IllegalStateException("down");
        };
        IllegalArgumentException failure = new IllegalArgumentException("renewal failed");
        try (CapturedLog log = new CapturedLog(Renewals.class.getName(), Level.WARN)) {
            assertThat(renewals.<String>exclusively("key", TIME, () -> "renewed"))
                    .isEqualTo("renewed");
            assertThatThrownBy(() -> renewals.exclusively("key", TIME, () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
            assertThat(log.lines()).hasSize(2).allMatch(line -> line.contains("other nodes will wait up to PT0.102S"));
        }
    }

    @Test
    void aLeaseThatWasLostIsLoggedOnce() {
        leases.prolonging = () -> false;
        assertThat(logWhileRenewing(1)).singleElement().asString().contains("another node may be renewing");
    }

    @Test
    void aStoreThatIsDownForAWhileIsAskedAgain() {
        leases.prolonging = () -> {
            throw new IllegalStateException("down");
        };
        assertThat(logWhileRenewing(2)).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> line.contains("could not be"));
    }

    /** Renews until so many lines were logged. */
    private List<String> logWhileRenewing(int lines) {
        try (CapturedLog log = new CapturedLog(Heartbeat.class.getName(), Level.WARN)) {
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            return renewals.exclusively("key", TIME, () -> {
                while (log.lines().size() < lines && System.nanoTime() < end) {
                    LockSupport.parkNanos(1_000_000);
                }
                return log.lines();
            });
        }
    }

    @Test
    void aBeatThatHangsDoesNotLetOtherLeasesLapse() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        leases.prolonging = () -> {
            hanging.countDown();
            return await(mayGoOn);
        };
        CallingThread sick =
                CallingThread.start(() -> renewals.<Boolean>exclusively("sick", TIME, () -> await(mayGoOn)));
        assertThat(await(hanging)).isTrue();
        leases.prolonging = () -> true;
        leases.beats = new CountDownLatch(3);
        assertThat(renewals.<Boolean>exclusively("key", TIME, () -> await(leases.beats)))
                .isTrue();
        mayGoOn.countDown();
        assertThat(sick.wasLeftInterrupted()).isFalse();
    }

    @Test
    void aStoreThatFailsBecauseOfAnInterruptIsNotCalledDown() throws InterruptedException {
        leases.taking = () -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        };
        CallingThread calling = CallingThread.start(() -> renewals.exclusively("key", TIME, () -> "in"));
        assertThat(calling.failure())
                .isInstanceOfSatisfying(
                        ConnectAuthException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
        assertThat(calling.wasLeftInterrupted()).isTrue();
    }

    @Test
    void aRenewalWhoseThreadWasInterruptedGivesItsLeaseBack() throws InterruptedException {
        CountDownLatch givenBack = new CountDownLatch(1);
        leases.givingBack = () -> {
            if (!Thread.currentThread().isInterrupted()) {
                givenBack.countDown();
            }
        };
        CallingThread calling = CallingThread.start(() -> renewals.exclusively("key", TIME, () -> {
            Thread.currentThread().interrupt();
            return true;
        }));
        assertThat(calling.wasLeftInterrupted()).isTrue();
        assertThat(givenBack.getCount()).isZero();
    }

    @Test
    void aWriteThatAnInterruptBrokeIsDoneAgain() {
        CountDownLatch tries = new CountDownLatch(2);
        assertThat(Uninterrupted.<String>run(() -> {
                    tries.countDown();
                    if (tries.getCount() == 1) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("interrupted");
                    }
                    return "written";
                }))
                .isEqualTo("written");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aLeaseIsConfirmedOnlyWhileItIsHeldAndOnlyIfTheStoreSaysSo() {
        assertThat(renewals.isStillExclusive("key")).as("not held").isFalse();
        assertThat(renewals.<Boolean>exclusively("key", TIME, () -> renewals.isStillExclusive("key")))
                .isTrue();
        assertThat(renewals.<Boolean>exclusively("key", TIME, () -> renewals.isStillExclusive("other")))
                .as("another session")
                .isFalse();
        assertThat(renewals.isStillExclusive("key")).as("given back").isFalse();
        leases.prolonging = () -> false;
        assertThat(renewals.<Boolean>exclusively("key", TIME, () -> renewals.isStillExclusive("key")))
                .as("taken over by another node")
                .isFalse();
    }

    @Test
    void theNodeThatLetALeaseLapseIsGivenMostOfTheNextOneToSaveWhatItRenewed() {
        leases.taking = () -> Leases.Taken.LAPSED;
        renewals.exclusively("key", TIME, () -> "in"); // the first warning loads classes
        long begun = System.nanoTime();
        long renewed = renewals.<Long>exclusively("key", TIME, System::nanoTime);
        assertThat(Duration.ofNanos(renewed - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(42));
    }

    @Test
    void aLeaseThatLapsedAgainDuringTheGraceIsTakenAnew() {
        leases.taking = () -> Leases.Taken.LAPSED;
        AtomicInteger takenAnew = new AtomicInteger();
        leases.prolonging = () -> {
            leases.taking = () -> {
                takenAnew.incrementAndGet();
                return Leases.Taken.FREE;
            };
            return false;
        };
        assertThat(renewals.<Integer>exclusively("key", TIME, takenAnew::get)).isEqualTo(1);
    }

    @Test
    void aLeaseThatAnotherThreadTookOverIsNotConfirmedToTheThreadThatLetItLapse() {
        CountDownLatch takenOver = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        boolean confirmed = renewals.<Boolean>exclusively("key", TIME, () -> {
            Crowd<Boolean> other = new Crowd<>(
                            1,
                            () -> renewals.<Boolean>exclusively("key", TIME, () -> {
                                takenOver.countDown();
                                return await(asked);
                            }))
                    .go();
            try {
                await(takenOver);
                return renewals.isStillExclusive("key");
            } finally {
                asked.countDown();
                assertThat(other.results()).containsExactly(true);
            }
        });
        assertThat(confirmed).isFalse();
    }

    @Test
    void aConfirmationThatTookTooLongIsNone() {
        leases.prolonging = () -> {
            LockSupport.parkNanos(LEASE.toNanos() / 2);
            return true;
        };
        assertThat(renewals.<Boolean>exclusively("key", TIME, () -> renewals.isStillExclusive("key")))
                .isFalse();
    }

    @Test
    void aLeaseWhoseAnswerWasLostIsGivenBack() {
        IllegalStateException lost = new IllegalStateException("connection lost");
        AtomicInteger givenBack = new AtomicInteger();
        leases.givingBack = givenBack::incrementAndGet;
        leases.taking = () -> {
            throw lost;
        };
        assertThatThrownBy(() -> renewals.exclusively("key", TIME, () -> "in")).isSameAs(lost);
        assertThat(givenBack).hasValue(1);
        leases.givingBack = () -> {
            throw new IllegalStateException("still down");
        };
        assertThatThrownBy(() -> renewals.exclusively("key", TIME, () -> "in")).isSameAs(lost);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class ScriptedLeases implements Leases {
        private volatile Supplier<Taken> taking = () -> Taken.FREE;
        private volatile Supplier<Boolean> prolonging = () -> true;
        private volatile Runnable givingBack = () -> {};
        private volatile CountDownLatch beats = new CountDownLatch(0);

        @Override
        public Taken take(String storedKey, String holder, Duration lease) {
            return taking.get();
        }

        @Override
        public boolean prolong(String storedKey, String holder, Duration lease) {
            beats.countDown();
            return prolonging.get();
        }

        @Override
        public void giveBack(String storedKey, String holder) {
            givingBack.run();
        }
    }
}
