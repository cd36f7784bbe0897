package io.github.connectclient.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.CallOutcome;
import io.github.connectclient.CallResult;
import io.github.connectclient.consent.Consents;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What calls say about Connect, and for how long. */
class CallHealthTest {
    private final AtomicLong now = new AtomicLong(-5_000_000_000L);
    private final CallHealth health = new CallHealth(now::get);

    @Test
    void nothingIsKnownBeforeTheFirstCall() {
        assertThat(health.report().status()).isEqualTo("UNKNOWN");
        assertThat(health.report().details()).isEmpty();
    }

    @Test
    void aCallThatWorkedMeansUpForAMinute() {
        ended(CallOutcome.SUCCESS);
        assertThat(health.report().status()).isEqualTo("UP");
        after(Duration.ofSeconds(60));
        assertThat(health.report().status()).isEqualTo("UP");
        after(Duration.ofSeconds(1));
        assertThat(health.report().status()).isEqualTo("UNKNOWN");
        assertThat(health.report().details())
                .containsEntry("lastOutcome", "SUCCESS")
                .containsEntry("secondsSince", 61L)
                .containsEntry("failuresInARow", 0);
    }

    @Test
    void fiveFailuresInARowMeanDownForAMinute() {
        ended(CallOutcome.SUCCESS);
        for (int i = 0; i < 4; i++) {
            ended(CallOutcome.UNREACHABLE);
        }
        assertThat(health.report().status()).isEqualTo("UP");
        ended(CallOutcome.SERVER_ERROR);
        assertThat(health.report().status()).isEqualTo("DOWN");
        assertThat(health.report().details()).containsEntry("failuresInARow", 5);

        after(Duration.ofSeconds(61)); // else an instance without requests would be down for ever
        assertThat(health.report().status()).isEqualTo("UNKNOWN");
    }

    @Test
    void theFirstCallsMayFailWithoutBeingDown() {
        ended(CallOutcome.TIMEOUT);
        assertThat(health.report().status()).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"UNAUTHORIZED", "RATE_LIMITED", "REFUSED", "UNREADABLE", "LOGIN_REQUIRED"})
    void anAnswerThatConnectGaveOnPurposeEndsARowOfFailures(CallOutcome answer) {
        for (int i = 0; i < 5; i++) {
            ended(CallOutcome.NO_TOKEN);
        }
        ended(answer);
        assertThat(health.report().status()).isEqualTo("UP");
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"INTERRUPTED", "ERROR"})
    void theApplicationsOwnDoingSaysNothing(CallOutcome own) {
        ended(own);
        assertThat(health.report().details()).isEmpty();
    }

    private void ended(CallOutcome outcome) {
        health.started(Consents.LIST_GROUPS, "/v1").finished(new CallResult(outcome, null, Duration.ZERO, 1));
    }

    private void after(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
