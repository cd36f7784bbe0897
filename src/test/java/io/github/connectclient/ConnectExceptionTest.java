package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectApiException.Details;
import io.github.connectclient.ConnectAuthException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectExceptionTest {
    private static final String SECRET = "563457";

    // Error answers

    @ParameterizedTest
    @CsvSource({
        "400, BadRequest",
        "401, Unauthorized",
        "403, Forbidden",
        "404, NotFound",
        "429, TooManyRequests",
        "500, ServerError",
        "599, ServerError",
        "399, ConnectApiException",
        "402, ConnectApiException",
        "499, ConnectApiException"
    })
    void theStatusMakesTheType(int status, String type) {
        assertThat(answer(status, null, null, 1).getClass().getSimpleName()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "101, true",
        "302, true",
        "400, false",
        "401, false",
        "404, false",
        "407, false",
        "408, true",
        "409, false",
        "429, false",
        "499, false",
        "500, true",
        "504, true"
    })
    void theStatusTellsWhetherTheServerMayHaveActed(int status, boolean mayHave) {
        assertThat(answer(status, null, null, 1).mayHaveBeenProcessed()).isEqualTo(mayHave);
    }

    @Test
    void theMessageNamesOperationStatusAndCode() {
        assertThat(answer(400, "BadInputException", null, 1))
                .hasMessage("POST /v2/things/{id}: status 400 (BadInputException)");
        assertThat(answer(401, null, "invalid_token", 1))
                .hasMessage("POST /v2/things/{id}: status 401 (invalid_token)");
        assertThat(answer(400, "com.example.Bad$Input", "other", 1))
                .hasMessage("POST /v2/things/{id}: status 400 (com.example.Bad$Input)");
        assertThat(answer(503, null, null, 3)).hasMessage("POST /v2/things/{id}: status 503 after 3 attempts");
    }

    @ParameterizedTest
    @CsvSource({"No subject 563457", "563457", "ola@avis.no", "a-b", "'a\nb'", "''"})
    void aCodeThatLooksLikeSomethingElseIsNotInTheMessage(String code) {
        assertThat(answer(400, code, null, 1)).hasMessage("POST /v2/things/{id}: status 400 (unreadable code)");
        assertThat(answer(400, null, code, 1)).hasMessage("POST /v2/things/{id}: status 400 (unreadable code)");
    }

    @Test
    void aCodeInTheMessageHasABound() {
        assertThat(answer(400, "a".repeat(100), null, 1)).hasMessageContaining("aaa");
        assertThat(answer(400, "a".repeat(101), null, 1)).hasMessageContaining("(unreadable code)");
    }

    @Test
    void whatTheServerWroteCanBeAskedForButIsNotShown() {
        ConnectApiException e = answer(400, "Bad", "bad", 1);
        assertThat(e.errorMessage()).isEqualTo("message " + SECRET);
        assertThat(e.errorDescription()).isEqualTo("description " + SECRET);
        assertThat(e.body()).isEqualTo("body " + SECRET);
        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(9));
        assertThat(e.response()).isNotNull();
        assertThat(e.toString() + e.response() + details(400, "Bad", "bad", 1)).doesNotContain(SECRET);
    }

    @Test
    void anErrorAnswerTravelsWithoutItsBody() throws Exception {
        ConnectApiException e = answer(404, "Bad", "bad", 2);
        e.follows(answer(503, null, null, 1));
        byte[] bytes = serialised(e);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThat(deserialised(bytes)).isInstanceOfSatisfying(ConnectApiException.NotFound.class, copy -> {
            assertThat(copy).hasMessage(e.getMessage());
            assertThat(copy.status()).isEqualTo(404);
            assertThat(copy.exceptionType()).isEqualTo("Bad");
            assertThat(copy.error()).isEqualTo("bad");
            assertThat(copy.body()).isEmpty();
            assertThat(copy.errorMessage()).isNull();
            assertThat(copy.errorDescription()).isNull();
            assertThat(copy.response()).isNull();
            assertThat(copy.retryAfter()).isNull();
            assertThat(copy.mayHaveBeenProcessed()).isTrue();
            assertThat(copy.getSuppressed()).hasSize(1);
        });
    }

    // No complete answer

    @Test
    void aBrokenConnectionTellsWhetherTheRequestMayHaveArrived() {
        SocketException cause = new SocketException("Connection reset by " + SECRET);
        ConnectTransportException e = ConnectTransportException.broken("GET /v1/x", 2, true, cause);
        assertThat(e)
                .hasMessage("GET /v1/x: the connection broke (SocketException, attempt 2); it may have been processed")
                .hasCause(cause);
        assertThat(e.isTimeout()).isFalse();
        assertThat(e.isInterrupted()).isFalse();
        assertThat(e.mayHaveBeenProcessed()).isTrue();

        ConnectTransportException never = ConnectTransportException.broken("GET /v1/x", 1, false, cause);
        assertThat(never)
                .hasMessage("GET /v1/x: the server could not be reached (SocketException, attempt 1);"
                        + " it was not processed");
        assertThat(never.mayHaveBeenProcessed()).isFalse();
    }

    @Test
    void aDeadlineIsATimeout() {
        ConnectTransportException e = ConnectTransportException.timeout("GET /v1/x", 1, true);
        assertThat(e).hasMessage("GET /v1/x: the deadline passed (attempt 1); it may have been processed");
        assertThat(e.isTimeout()).isTrue();
        assertThat(e.isInterrupted()).isFalse();
    }

    @Test
    void anInterruptIsNoTimeout() {
        ConnectTransportException e = ConnectTransportException.interrupted("GET /v1/x", 1, false);
        assertThat(e).hasMessage("GET /v1/x: the calling thread was interrupted (attempt 1); it was not processed");
        assertThat(e.isTimeout()).isFalse();
        assertThat(e.isInterrupted()).isTrue();
    }

    @Test
    void itTravelsWithWhatIsKnown() throws Exception {
        ConnectTransportException e = ConnectTransportException.timeout("GET /v1/x", 1, false);
        e.follows(ConnectTransportException.broken("GET /v1/x", 1, true, new IOException("broken")));
        assertThat(deserialised(serialised(e))).isInstanceOfSatisfying(ConnectTransportException.class, copy -> {
            assertThat(copy).hasMessage("GET /v1/x: the deadline passed (attempt 1); it may have been processed");
            assertThat(copy.isTimeout()).isTrue();
            assertThat(copy.mayHaveBeenProcessed()).isTrue();
        });
    }

    // Answers that cannot be read

    @Test
    void anAnswerThatCannotBeReadMayHaveBeenAnActThatWasDone() throws Exception {
        ConnectDecodeException e = new ConnectDecodeException("POST /v1/x", "member \"success\" is missing");
        assertThat(e).hasMessage("POST /v1/x: the answer could not be read: member \"success\" is missing");
        assertThat(e.problem()).isEqualTo("member \"success\" is missing");
        assertThat(e.mayHaveBeenProcessed()).isTrue();
        assertThat(deserialised(serialised(e)))
                .isInstanceOfSatisfying(
                        ConnectDecodeException.class,
                        copy -> assertThat(copy.problem()).isEqualTo(e.problem()));
    }

    // No token

    @ParameterizedTest
    @EnumSource
    void theReasonTellsWhetherTheReaderMustLogInAgain(Reason reason) {
        boolean must = switch (reason) {
            case GRANT_ENDED, LOGIN_REFUSED, CALLBACK_REFUSED -> true;
            case CLIENT_REFUSED, UNAVAILABLE, STORE_UNAVAILABLE -> false;
        };
        ConnectAuthException e = new ConnectAuthException(reason, "what happened");
        assertThat(e.requiresLogin()).isEqualTo(must);
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.isRepeatable()).isFalse();
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(e).hasMessage("what happened").hasNoCause();
    }

    @Test
    void theOAuthCodeIsInTheMessageAndTheDescriptionIsNot() {
        IOException cause = new IOException("cause");
        ConnectAuthException e = new ConnectAuthException(
                Reason.GRANT_ENDED, "what happened", "invalid_grant", "about " + SECRET, true, cause);
        assertThat(e).hasMessage("what happened (invalid_grant)").hasCause(cause);
        assertThat(e.error()).isEqualTo("invalid_grant");
        assertThat(e.errorDescription()).isEqualTo("about " + SECRET);
        assertThat(e.isRepeatable()).isTrue();
        assertThat(e.toString()).doesNotContain(SECRET);
        ConnectAuthException odd =
                new ConnectAuthException(Reason.GRANT_ENDED, "what happened", "about " + SECRET, null, false, null);
        assertThat(odd).hasMessage("what happened (unreadable code)");
    }

    @Test
    void itTravelsWithoutTheDescription() throws Exception {
        ConnectAuthException e = new ConnectAuthException(
                Reason.GRANT_ENDED, "what happened", "invalid_grant", "about " + SECRET, true, null);
        byte[] bytes = serialised(e);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThat(deserialised(bytes)).isInstanceOfSatisfying(ConnectAuthException.class, copy -> {
            assertThat(copy.reason()).isEqualTo(Reason.GRANT_ENDED);
            assertThat(copy.error()).isEqualTo("invalid_grant");
            assertThat(copy.errorDescription()).isNull();
            assertThat(copy.isRepeatable()).isTrue();
        });
    }

    // One after the other

    @Test
    void afterATryThatMayHaveBeenProcessedTheCallMayHaveBeen() {
        ConnectException none = new ConnectAuthException(Reason.UNAVAILABLE, "no token");
        none.follows(answer(503, null, null, 1));
        assertThat(none.mayHaveBeenProcessed()).isTrue();

        ConnectException refused = answer(400, null, null, 2);
        refused.follows(answer(429, null, null, 1));
        assertThat(refused.mayHaveBeenProcessed()).isFalse();
    }

    private static ConnectApiException answer(
            int status, @Nullable String exceptionType, @Nullable String error, int attempts) {
        return ConnectApiException.of(details(status, exceptionType, error, attempts));
    }

    private static Details details(int status, @Nullable String exceptionType, @Nullable String error, int attempts) {
        Operation operation = Operation.derived("Do something", "POST", "/v1/things/{id}");
        ResponseInfo info = new ResponseInfo(
                operation, "/v2/things/{id}", status, Map.of("x-who", List.of(SECRET)), attempts, Duration.ofMillis(1));
        return new Details(
                info,
                exceptionType,
                "message " + SECRET,
                error,
                "description " + SECRET,
                "body " + SECRET,
                Duration.ofSeconds(9));
    }

    private static byte[] serialised(Throwable e) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        return bytes.toByteArray();
    }

    private static Object deserialised(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
