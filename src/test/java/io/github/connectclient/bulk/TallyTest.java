package io.github.connectclient.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.support.ManualTime;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final ManualTime time = new ManualTime();
    private final Tally<Integer> tally = new Tally<>(1000L, time::nanos);

    private BulkProgress after(int items, Duration passed) {
        for (int i = 0; i < items; i++) {
            tally.done();
        }
        time.pass(passed);
        return tally.progress(false);
    }

    @Test
    void theRateIsThatOfTheLastMinuteAndTellsTheTimeLeft() {
        assertThat(tally.progress(false).timeLeft()).isNull();
        BulkProgress progress = after(100, Duration.ofSeconds(10));
        assertThat(progress.perSecond()).isEqualTo(10);
        assertThat(progress.timeLeft()).isEqualTo(Duration.ofSeconds(90));
        assertThat(progress.elapsed()).isEqualTo(Duration.ofSeconds(10));
        for (int second = 0; second < 60; second++) {
            progress = after(1, Duration.ofSeconds(1));
        }
        assertThat(progress.perSecond()).isEqualTo(1);
        assertThat(progress.timeLeft()).isEqualTo(Duration.ofMinutes(14));
    }

    @Test
    void whatWasDoneBeforeCountsForTheRestAndNotForTheRate() {
        for (int i = 0; i < 500; i++) {
            tally.doneBefore();
        }
        tally.inDoubtBefore(new Task<>(3, 3));
        tally.failed(new Task<>(4, 4), Jobs.refused(), false);
        BulkProgress progress = after(9, Duration.ofSeconds(10));
        assertThat(progress.perSecond()).isEqualTo(1);
        assertThat(progress.settled()).isEqualTo(511);
        assertThat(progress.timeLeft()).isEqualTo(Duration.ofSeconds(489));
        assertThat(tally.failuresNow()).isEqualTo(1);
    }

    @Test
    void atTheEndNothingIsLeft() {
        BulkProgress progress = after(1000, Duration.ZERO);
        assertThat(progress.timeLeft()).isEqualTo(Duration.ZERO);
        assertThat(new Tally<>(null, time::nanos).progress(true).timeLeft()).isNull();
    }

    @Test
    void theFailureThatSomebodyMustActOnIsInTheListAlsoWhenItIsFull() {
        for (int i = 0; i < 1500; i++) {
            tally.failed(new Task<>(i, i), Jobs.refused(), false);
        }
        RuntimeException refused =
                ConnectTransportException.refused("GET /x", 1, "the proxy refused", true, new IOException());
        tally.failed(new Task<>(1500, 1500), refused, false);
        BulkReport<Integer> report = tally.report(BulkReport.Ending.NEEDS_ATTENTION);
        assertThat(report.failures()).hasSize(1000);
        assertThat(report.failures().get(999).exception()).isSameAs(refused);
    }
}
