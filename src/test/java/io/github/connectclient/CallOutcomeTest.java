package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectApiException.Details;
import io.github.connectclient.ConnectAuthException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallOutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "303, REFUSED",
        "400, REFUSED",
        "401, UNAUTHORIZED",
        "404, REFUSED",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR"
    })
    void aStatusHasItsOutcome(int status, CallOutcome outcome) {
        ResponseInfo info =
                new ResponseInfo(Operation.raw("GET", "/v1/x"), "/v1/x", status, Map.of(), 1, Duration.ZERO);
        assertThat(CallOutcome.of(ConnectApiException.of(new Details(info, null, null, null, null, "", null))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT_REFUSED, MISCONFIGURED",
        "GRANT_ENDED, LOGIN_REQUIRED",
        "LOGIN_REFUSED, LOGIN_REQUIRED",
        "CALLBACK_REFUSED, LOGIN_REQUIRED",
        "UNAVAILABLE, NO_TOKEN",
        "STORE_UNAVAILABLE, STORE_UNAVAILABLE"
    })
    void aReasonHasItsOutcome(Reason reason, CallOutcome outcome) {
        assertThat(CallOutcome.of(new ConnectAuthException(reason, "x"))).isEqualTo(outcome);
    }

    @Test
    void aFailureOnTheWayHasItsOutcome() {
        assertThat(CallOutcome.of(ConnectTransportException.timeout("x", 1, false)))
                .isEqualTo(CallOutcome.TIMEOUT);
        assertThat(CallOutcome.of(ConnectTransportException.noRoom("x", 1))).isEqualTo(CallOutcome.TIMEOUT);
        assertThat(CallOutcome.of(ConnectTransportException.interrupted("x", 1, false)))
                .isEqualTo(CallOutcome.INTERRUPTED);
        assertThat(CallOutcome.of(ConnectTransportException.broken("x", 1, true, new IOException())))
                .isEqualTo(CallOutcome.UNREACHABLE);
        assertThat(CallOutcome.of(ConnectTransportException.refused("x", 1, "y", false, new IOException())))
                .isEqualTo(CallOutcome.UNREACHABLE);
        assertThat(CallOutcome.of(ConnectTransportException.refused("x", 1, "y", true, new IOException())))
                .isEqualTo(CallOutcome.MISCONFIGURED);
    }

    @Test
    void anUnreadableAnswerAndAnythingElseHaveTheirs() {
        assertThat(CallOutcome.of(new ConnectDecodeException("x", "y"))).isEqualTo(CallOutcome.UNREADABLE);
        assertThat(CallOutcome.of(new IllegalStateException("closed"))).isEqualTo(CallOutcome.ERROR);
    }

    @Test
    void aResultWithoutAnswerHasNoStatusClass() {
        assertThat(new CallResult(CallOutcome.TIMEOUT, null, Duration.ZERO, 1).statusClass())
                .isEqualTo("none");
        assertThat(new CallResult(CallOutcome.REFUSED, 404, Duration.ZERO, 1).statusClass())
                .isEqualTo("4xx");
    }
}
