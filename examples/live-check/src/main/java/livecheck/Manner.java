package livecheck;

import java.time.Duration;

/**
 * How a check is made.
 *
 * @param callsPerSecond most calls in a second
 * @param apart time between the calls that show how the rate limit moves
 * @param spendRefreshToken whether a used refresh token is tried again
 */
public record Manner(int callsPerSecond, Duration apart, boolean spendRefreshToken) {
    static final Duration A_GOOD_SECOND = Duration.ofMillis(1100);
}
