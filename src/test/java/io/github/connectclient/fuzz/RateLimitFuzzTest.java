package io.github.connectclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.auth.AccessToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.Headers;

/** Whatever a server writes into the headers that ask to wait, a call waits less than its deadline, and ends. */
class RateLimitFuzzTest {
    private static final List<Integer> STATUSES = List.of(429, 503, 500, 404);
    private static final List<String> NAMES =
            List.of("Retry-After", "X-RateLimit-Reset", "X-RateLimit-Remaining", "X-RateLimit-Limit");
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /** The first byte chooses a status; the lines after it are values of the headers, in the order of the names. */
    @FuzzTest(maxDuration = "60s")
    void aCallEndsInTimeWhateverItIsAskedToWait(byte[] input) {
        int status = STATUSES.get(Inputs.choice(input, STATUSES.size()));
        Headers headers = headers(new String(Inputs.rest(input), StandardCharsets.ISO_8859_1));
        try (Wire wire = new Wire(builder -> builder.tokenProvider(timeLeft -> AccessToken.of("t")))) {
            wire.answers(status, headers, new byte[0]);
            ConnectApiException e = catchThrowableOfType(
                    ConnectApiException.class,
                    () -> wire.client().raw().get("/v1/client/x").text());

            assertThat(e.status()).isEqualTo(status);
            Duration asked = e.retryAfter();
            assertThat(asked == null || !asked.isNegative()).isTrue();
            if (asked != null && headers.get("Retry-After") == null) {
                assertThat(status).isEqualTo(429);
                assertThat(asked).isLessThanOrEqualTo(Duration.ofSeconds(60));
            }
            Duration waited = wire.time().waits().stream().reduce(Duration.ZERO, Duration::plus);
            assertThat(waited).isLessThanOrEqualTo(DEADLINE);
            assertThat(wire.sent()).hasSizeBetween(1, 3);
            Long remaining = Objects.requireNonNull(e.response()).rateLimitRemaining();
            assertThat(remaining == null || remaining >= 0).isTrue();
        }
    }

    /** As they come off a socket: no line breaks, no NUL, no spaces around them. */
    private static Headers headers(String lines) {
        Headers.Builder headers = new Headers.Builder();
        String[] values = lines.split("\n", -1);
        for (int i = 0; i < Math.min(values.length, NAMES.size()); i++) {
            String value = values[i].replaceAll("[\r\0]", "").trim();
            if (!value.isEmpty()) {
                headers.addUnsafeNonAscii(NAMES.get(i), value);
            }
        }
        return headers.build();
    }
}
