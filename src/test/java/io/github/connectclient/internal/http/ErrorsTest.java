package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.support.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an error answer becomes, on a real socket. */
class ErrorsTest {
    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client(new ManualTime()).with(options -> options.retries(0));

    @ParameterizedTest
    @CsvSource({
        "302, ConnectApiException",
        "304, ConnectApiException",
        "400, BadRequest",
        "401, Unauthorized",
        "402, ConnectApiException",
        "403, Forbidden",
        "404, NotFound",
        "409, ConnectApiException",
        "429, TooManyRequests",
        "500, ServerError",
        "503, ServerError",
        "599, ServerError"
    })
    void eachStatusHasItsType(int status, String type) {
        ConnectApiException e = failure(Answers.status(status));
        assertThat(e.getClass().getSimpleName()).isEqualTo(type);
        assertThat(e.status()).isEqualTo(status);
    }

    @Test
    void theAnswerIsKeptButNotToldInTheMessage() {
        String json = "{\"exceptionType\":\"NotAllowed\",\"errorMessage\":\"about 563457\"}";
        ConnectApiException e = failure(Answers.json(403, json, "X-Mediaconnect-Api-Version", "1.2.3"));
        assertThat(e).hasMessage("GET /v1/client/things/{id}: status 403 (NotAllowed)");
        assertThat(e.exceptionType()).isEqualTo("NotAllowed");
        assertThat(e.errorMessage()).isEqualTo("about 563457");
        assertThat(e.body()).isEqualTo(json);
        assertThat(Objects.requireNonNull(e.response()).apiVersion()).isEqualTo("1.2.3");
        assertThat(e.response().headers()).containsEntry("content-type", List.of("application/json"));
        assertThat(e.toString() + e.response()).doesNotContain("563457");
    }

    @Test
    void theFormOfOAuthIsKeptToo() {
        ConnectApiException e =
                failure(Answers.json(401, "{\"error\":\"invalid_token\",\"error_description\":\"expired\"}"));
        assertThat(e).hasMessage("GET /v1/client/things/{id}: status 401 (invalid_token)");
        assertThat(e.error()).isEqualTo("invalid_token");
        assertThat(e.errorDescription()).isEqualTo("expired");
    }

    @Test
    void withoutABodyThereIsTheStatus() {
        ConnectApiException e = failure(Answers.status(500));
        assertThat(e).hasMessage("GET /v1/client/things/{id}: status 500");
        assertThat(e.body()).isEmpty();
        assertThat(e.exceptionType()).isNull();
        assertThat(e.errorMessage()).isNull();
        assertThat(e.error()).isNull();
        assertThat(e.errorDescription()).isNull();
        assertThat(e.retryAfter()).isNull();
    }

    @Test
    void theServersWishToWaitIsKept() {
        assertThat(failure(Answers.status(429, "X-RateLimit-Reset", "42")).retryAfter())
                .isEqualTo(Duration.ofSeconds(42));
        assertThat(failure(Answers.status(503, "Retry-After", "Sun, 01 Mar 2026 12:01:00 GMT"))
                        .retryAfter())
                .isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aBodyIsKeptUpToABound() {
        String body = "é".repeat(100_000);
        assertThat(failure(Answers.json(500, body)).body()).isEqualTo("é".repeat(32 * 1024));
    }

    @Test
    void ofABodyThatBreaksOffTheBeginningIsKept() {
        ConnectApiException e = failure(Answers.truncated(400, "{\"exceptionType\":\"BadInput\",\"errorM"));
        assertThat(e.exceptionType()).isEqualTo("BadInput");
        assertThat(e.body()).isEqualTo("{\"exceptionType\":\"BadInput\",\"errorM");
    }

    @Test
    void aBodyThatNeverEndsIsAnErrorAnswerAllTheSame() {
        server.answers(Answers.json(200, "{}"), Answers.stalled(409, "{\"exceptionType\":\"Conflict\","));
        connect.raw().get("/v1/client/connects-before-the-clock-runs").send();
        ConnectApiException e = failure(connect.with(options -> options.timeout(Duration.ofMillis(300))));
        assertThat(e.status()).isEqualTo(409);
        assertThat(e.exceptionType()).isEqualTo("Conflict");
    }

    private ConnectApiException failure(MockResponse answer) {
        server.answers(answer);
        return failure(connect);
    }

    private static ConnectApiException failure(ConnectClient connect) {
        return Objects.requireNonNull(catchThrowableOfType(
                ConnectApiException.class,
                () -> connect.raw().get("/v1/client/things/{id}", "563457").send()));
    }
}
