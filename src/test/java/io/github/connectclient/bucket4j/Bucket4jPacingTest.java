package io.github.connectclient.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.connectclient.CallBudget;
import io.github.connectclient.Pacing;
import io.github.connectclient.support.CapturedLog;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class Bucket4jPacingTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final AtomicLong nanos = new AtomicLong();
    private final TimeMeter meter = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void halfASecondsCallsGoAtOnceAndTheRestEvenly() {
        Pacing pacing = Bucket4jPacing.oneNode(CallBudget.PUBLISHED, meter);
        List<Duration> places = reserve(pacing, 60);
        assertThat(places.subList(0, 50)).containsOnly(Duration.ZERO);
        assertThat(places.get(50)).isEqualTo(Duration.ofMillis(10));
        assertThat(places.get(59)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aPlaceThatComesTooLateIsNotTaken() {
        Pacing pacing = Bucket4jPacing.oneNode(new CallBudget(2, 60), meter);
        assertThat(pacing.reserve(LONG)).isZero();
        assertThat(pacing.reserve(Duration.ofMillis(499))).isNull();
        assertThat(pacing.reserve(Duration.ofMillis(500))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void noTimeLeftIsNoError() {
        Pacing pacing = Bucket4jPacing.oneNode(new CallBudget(1, 60), meter);
        assertThat(pacing.reserve(Duration.ZERO)).isZero();
        assertThat(pacing.reserve(Duration.ZERO)).isNull();
    }

    @Test
    void aFleetHasNeverMoreThanTheBudgetInAnySecondAndUsesNinetyFivePercentOfIt() {
        Bucket bucket = bucket(CallBudget.PUBLISHED);
        Pacing pacing = Bucket4jPacing.over(bucket);
        List<Long> sent = saturate(pacing, Duration.ofSeconds(20));
        assertThat(most(sent, Duration.ofSeconds(1))).isLessThanOrEqualTo(99);
        assertThat(sent).hasSizeGreaterThanOrEqualTo(1900);
    }

    @Test
    void aFleetThatNeverRestsHasNeverMoreThanTheBudgetInAnyMinuteAndUsesAllOfIt() {
        List<Long> sent = saturate(Bucket4jPacing.over(bucket(CallBudget.PUBLISHED)), Duration.ofMinutes(5));
        assertThat(most(sent, Duration.ofMinutes(1))).isLessThanOrEqualTo(2000);
        assertThat(sent).hasSize(5 * 1980);
    }

    @Test
    void smallBudgetsWork() {
        Pacing pacing = Bucket4jPacing.over(bucket(new CallBudget(1, 1)), new CallBudget(1, 1));
        assertThat(pacing.budget()).isEqualTo(new CallBudget(1, 1));
        assertThat(pacing.reserve(LONG)).isZero();
        assertThat(pacing.reserve(LONG)).isEqualTo(Duration.ofMinutes(1));
        assertThat(pacing).hasToString("Bucket4jPacing[CallBudget[perSecond=1, perMinute=1]]");
    }

    @Test
    void aBackEndThatIsDownFailsNoCallAndIsNotAskedEachTime() {
        AtomicInteger asked = new AtomicInteger();
        Pacing pacing = Bucket4jPacing.over(broken(asked, () -> {}));
        try (CapturedLog log = new CapturedLog("io.github.connectclient.pacing", Level.WARN)) {
            List<Duration> places = reserve(pacing, 1000);
            assertThat(places.get(0)).isZero();
            assertThat(places.get(999)).isPositive();
            assertThat(asked).hasValue(1);
            assertThat(log.lines())
                    .containsExactly("WARN The back-end of the shared bucket failed (java.lang.IllegalStateException):"
                            + " this node paces itself alone until it is back");
        }
    }

    @Test
    void anInterruptedCallerIsNoOutage() {
        AtomicInteger asked = new AtomicInteger();
        Pacing pacing =
                Bucket4jPacing.over(broken(asked, () -> Thread.currentThread().interrupt()));
        try (CapturedLog log = new CapturedLog("io.github.connectclient.pacing", Level.WARN)) {
            assertThat(pacing.reserve(LONG)).isZero();
            assertThat(Thread.interrupted()).isTrue();
            pacing.reserve(LONG);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(asked).hasValue(2);
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void budgetsHaveBounds() {
        assertThatThrownBy(() -> new CallBudget(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("perSecond must be from 1 to 100000, was 0");
        assertThatThrownBy(() -> new CallBudget(1, 1_000_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("perMinute must be from 1 to");
    }

    private Bucket bucket(CallBudget budget) {
        var builder = Bucket.builder().withCustomTimePrecision(meter);
        for (var bandwidth : Bucket4jPacing.configuration(budget).getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }

    private static Bucket broken(AtomicInteger asked, Runnable before) {
        return (Bucket) Proxy.newProxyInstance(
                Bucket.class.getClassLoader(), new Class<?>[] {Bucket.class}, (bucket, method, arguments) -> {
                    asked.incrementAndGet();
                    before.run();
                    throw new IllegalStateException("redis://user:secret@host is down");
                });
    }

    private static List<Duration> reserve(Pacing pacing, int calls) {
        List<Duration> places = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            places.add(pacing.reserve(LONG));
        }
        return places;
    }

    /** One caller after the other, as a client asks. */
    private List<Long> saturate(Pacing pacing, Duration time) {
        List<Long> sent = new ArrayList<>();
        while (true) {
            nanos.addAndGet(pacing.reserve(LONG).toNanos());
            if (nanos.get() >= time.toNanos()) {
                return sent;
            }
            sent.add(nanos.get());
        }
    }

    private static int most(List<Long> times, Duration window) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= window.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
