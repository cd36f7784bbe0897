package io.github.connectclient.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private static BulkProgress progress(long done, Long total, int seconds, boolean isOver) {
        Duration left = total == null ? null : Duration.ofSeconds(1632);
        return new BulkProgress(done, 20, 3, 0, total, Duration.ofSeconds(seconds), 33.3, left, isOver);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void aTerminalShowsOneLineThatIsRewritten() {
        ConsoleProgress console = ConsoleProgress.on(out, true);
        console.accept(progress(46_097, 100_000L, 1, false));
        console.accept(progress(99_977, 100_000L, 3725, true));
        assertThat(shown())
                .isEqualTo("\r[###########-------------]  46 %  46 120 of 100 000, 3 failed, 33/s, 27:12 left"
                        + "\r[########################] 100 %  100 000 of 100 000, 3 failed, 33/s, 1:02:05"
                        + " ".repeat(2) + "\n");
    }

    @Test
    void elsewhereThereIsALineEveryTenSecondsAndOneAtTheEnd() {
        ConsoleProgress console = ConsoleProgress.on(out, false);
        for (int second = 0; second < 25; second++) {
            console.accept(progress(second, null, second, false));
        }
        console.accept(progress(25, null, 25, true));
        assertThat(shown()).isEqualTo("""
                        33 items, 3 failed, 33/s, 0:10
                        43 items, 3 failed, 33/s, 0:20
                        48 items, 3 failed, 33/s, 0:25
                        """);
    }

    @Test
    void anEmptyJobIsComplete() {
        Jobs.upTo(0)
                .reading(item -> item)
                .onProgress(ConsoleProgress.on(out, false))
                .run((item, result) -> {});
        assertThat(shown()).isEqualTo("[########################] 100 %  0 of 0, 0.0/s, 0:00\n");
    }

    @Test
    void aJobTellsOfItsProgressToTheEnd() {
        List<BulkProgress> told = new ArrayList<>();
        Jobs.upTo(500).reading(item -> item).onProgress(told::add).run((item, result) -> {});
        BulkProgress last = told.get(told.size() - 1);
        assertThat(last.isOver()).isTrue();
        assertThat(last.done()).isEqualTo(500);
        assertThat(last.total()).isEqualTo(500);
    }

    @Test
    void aSecondJobOnAPipeBeginsItsLinesAnew() {
        ConsoleProgress console = ConsoleProgress.on(out, false);
        console.accept(progress(1, null, 40, false));
        console.accept(progress(1, null, 12, false));
        assertThat(shown().lines()).hasSize(2);
    }

    @Test
    void percentsAreExactAndNoNumberIsCutInTwo() {
        ConsoleProgress console = ConsoleProgress.on(out, true);
        console.accept(new BulkProgress(29, 0, 0, 0, 100L, Duration.ofSeconds(1), 1, null, false));
        assertThat(shown()).contains(" 29 %");
        bytes.reset();
        Duration hours = Duration.ofHours(10);
        console.accept(new BulkProgress(999_999, 0, 456, 12_345, 2_000_000L, hours, 33, hours, false));
        assertThat(shown().strip())
                .isEqualTo("50 %  1 012 800 of 2 000 000, 456 failed, 12 345 in doubt, 33/s, 10:00:00 left");
    }
}
