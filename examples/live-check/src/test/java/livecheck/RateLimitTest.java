package livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongFunction;
import livecheck.facts.RateLimit;
import livecheck.wire.Seen;
import org.junit.jupiter.api.Test;

/** Each way the header may be meant is told from the others by what it does while time passes. */
class RateLimitTest {
    private static final long NOW = 1_800_000_000L;

    @Test
    void secondsLeft() {
        assertThat(limit(second -> Long.toString(57 - second)).reset())
                .isEqualTo("seconds left until the reset: it fell by 5 in 5.0 s over 6 answers");
    }

    @Test
    void millisecondsLeft() {
        assertThat(limit(second -> Long.toString(57_000 - 1000 * second)).reset())
                .startsWith("milliseconds left until the reset");
    }

    @Test
    void secondsLeftAcrossTheEndOfAWindow() {
        assertThat(limit(second -> Long.toString(second < 3 ? 3 - second : 63 - second))
                        .reset())
                .isEqualTo("seconds left until the reset: it fell by 4 in 4.0 s over 6 answers, and stepped up 1 time");
    }

    @Test
    void aMoment() {
        assertThat(limit(second -> Long.toString(NOW + 30)).reset())
                .isEqualTo("a moment, in epoch seconds: 25 s ahead of this machine's clock when last seen");
        assertThat(limit(second -> Long.toString((NOW + 30) * 1000)).reset())
                .startsWith("a moment, in epoch milliseconds");
        assertThat(limit(second -> "Sun, 22 Nov 2026 08:00:00 GMT").reset()).isEqualTo("a moment, written as a date");
    }

    @Test
    void aMomentFarAwayIsNone() {
        assertThat(limit(second -> "4791234567").reset())
                .startsWith("undecided")
                .doesNotContain("4791");
    }

    @Test
    void aLength() {
        assertThat(limit(second -> "60").reset()).startsWith("a length that stays the same");
    }

    @Test
    void nothing() {
        assertThat(limit(second -> "").reset()).isEqualTo("not sent with any of 6 answers");
        assertThat(limit(second -> "soon").reset()).startsWith("undecided").doesNotContain("soon");
    }

    /** One answer a second. */
    private static RateLimit limit(LongFunction<String> reset) {
        RateLimit limit = new RateLimit();
        for (long second = 0; second <= 5; second++) {
            limit.add(new Seen(
                    "GET",
                    "",
                    200,
                    "",
                    new Seen.RateHeaders("", reset.apply(second), ""),
                    "",
                    new byte[0],
                    Instant.ofEpochSecond(NOW + second),
                    second * 1_000_000_000L,
                    Duration.ZERO));
        }
        return limit;
    }
}
