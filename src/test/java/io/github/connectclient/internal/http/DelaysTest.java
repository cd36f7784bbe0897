package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectTransportException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelaysTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0,                             PT0S",
        "7,                             PT7S",
        "3600,                          PT1H",
        "'Sun, 01 Mar 2026 12:00:30 GMT', PT30S",
        "'Sun, 1 Mar 2026 12:00:30 GMT',  PT30S",
        "'Sun, 01 Mar 2026 11:59:00 GMT', PT0S",
        "'Thu, 01 Jan 1970 00:00:00 GMT', PT0S"
    })
    void retryAfterIsReadAsSecondsOrDate(String value, Duration wait) {
        assertThat(Delays.asked(503, Headers.of("Retry-After", value), NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-5",
                "1.5",
                "5 s",
                "0x10",
                "1234567890123456",
                "Mon, 01 Mar 2026 12:00:30 GMT",
                "Sun, 31 Feb 2026 12:00:30 GMT",
                "2026-03-01T12:00:30Z"
            })
    void aRetryAfterThatCannotBeReadIsAsNone(String value) {
        assertThat(Delays.asked(503, Headers.of("Retry-After", value), NOW)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0,             PT0S",
        "17,            PT17S",
        "60,            PT1M",
        "61,            PT1M",
        "999999999,     PT1M",
        "1000000000,    PT0S",
        "1772366399,    PT0S",
        "1772366412,    PT12S",
        "1772370000,    PT1M",
        "1772366412000, PT1M"
    })
    void aRateLimitResetIsReadAsSecondsOrEpochSecondsAndAtMostAMinute(String value, Duration wait) {
        assertThat(NOW.getEpochSecond()).isEqualTo(1_772_366_400);
        assertThat(Delays.asked(429, Headers.of("X-RateLimit-Reset", value), NOW))
                .isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e3", "12345678901234567890"})
    void aRateLimitResetThatCannotBeReadIsAsNone(String value) {
        assertThat(Delays.asked(429, Headers.of("X-RateLimit-Reset", value), NOW))
                .isNull();
    }

    @Test
    void aRateLimitResetCountsOnlyWhenTheLimitWasHit() {
        assertThat(Delays.asked(503, Headers.of("X-RateLimit-Reset", "5"), NOW)).isNull();
    }

    @Test
    void retryAfterGoesBeforeRateLimitReset() {
        Headers both = Headers.of("Retry-After", "3", "X-RateLimit-Reset", "50");
        assertThat(Delays.asked(429, both, NOW)).isEqualTo(Duration.ofSeconds(3));
        Headers unreadable = Headers.of("Retry-After", "later", "X-RateLimit-Reset", "50");
        assertThat(Delays.asked(429, unreadable, NOW)).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void withoutAWordOfTheServerTheWaitIsRandomUpToABoundThatDoublesToFiveSeconds() {
        assertThat(longestOf(0)).isBetween(Duration.ofMillis(150), Duration.ofMillis(200));
        assertThat(longestOf(1)).isBetween(Duration.ofMillis(300), Duration.ofMillis(400));
        assertThat(longestOf(2)).isBetween(Duration.ofMillis(600), Duration.ofMillis(800));
        assertThat(longestOf(5)).isBetween(Duration.ofMillis(3_750), Duration.ofSeconds(5));
        assertThat(longestOf(10)).isBetween(Duration.ofMillis(3_750), Duration.ofSeconds(5));
        assertThat(longestOf(1_000)).isBetween(Duration.ofMillis(3_750), Duration.ofSeconds(5));
    }

    @Test
    void theRandomWaitMayBeNearlyNothing() {
        assertThat(waits(3).min(Duration::compareTo).orElseThrow()).isBetween(Duration.ZERO, Duration.ofMillis(400));
    }

    private static Duration longestOf(int retry) {
        return waits(retry).max(Duration::compareTo).orElseThrow();
    }

    /** So many that the longest of them is under three quarters of the bound once in 10^62 runs. */
    private static Stream<Duration> waits(int retry) {
        ConnectTransportException e = ConnectTransportException.broken("GET /", 1, true, new IOException());
        return IntStream.range(0, 500).mapToObj(i -> Delays.before(retry, e));
    }
}
