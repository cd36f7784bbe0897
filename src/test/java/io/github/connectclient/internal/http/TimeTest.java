package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.connectclient.support.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeTest {
    private final ManualTime manual = new ManualTime();

    @Test
    void theDateIsTheClocks() {
        Time time = Time.of(manual.clock());
        manual.pass(Duration.ofDays(1));
        assertThat(time.now()).isEqualTo(ManualTime.START.plus(Duration.ofDays(1)));
    }

    @Test
    void waitingTakesItsTimeWhateverTheClockSays() throws InterruptedException {
        Time time = Time.of(manual.clock());
        long start = time.nanos();
        time.sleep(Duration.ofMillis(3).plusNanos(500));
        assertThat(time.nanos() - start).isGreaterThanOrEqualTo(3_000_500);
    }

    @Test
    void anInterruptEndsTheWait() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Time.of(manual.clock()).sleep(Duration.ofHours(1)));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aDeadlineLeavesWhatHasNotPassed() {
        Deadline deadline = new Deadline(manual, Duration.ofSeconds(30));
        manual.pass(Duration.ofSeconds(10));
        assertThat(deadline.timeLeft()).isEqualTo(Duration.ofSeconds(20));
        assertThat(deadline.nanosLeft()).isEqualTo(20_000_000_000L);
        assertThat(deadline.leaves(Duration.ofSeconds(20))).isFalse();
        assertThat(deadline.leaves(Duration.ofSeconds(20).minusNanos(1))).isTrue();
        manual.pass(Duration.ofSeconds(25));
        assertThat(deadline.timeLeft()).isZero();
        assertThat(deadline.nanosLeft()).isNegative();
        assertThat(deadline.leaves(Duration.ZERO)).isFalse();
    }
}
