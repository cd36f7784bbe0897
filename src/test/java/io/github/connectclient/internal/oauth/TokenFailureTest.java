package io.github.connectclient.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.internal.http.Sender;
import io.github.connectclient.internal.oauth.TokenCalls.Kind;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.support.Everything;
import io.github.connectclient.support.Peer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How token calls fail, whether asking again is safe, and what the exceptions never hold. */
class TokenFailureTest {
    /** Sent by the client, or said by the server; looked for in everything a log could hold. */
    private static final String[] PLANTED = {
        "s3cret", "s3cret%20", "c0de", "r3fresh", "v3rifier", "planted", TokenPeer.ID + ":"
    };

    private static final URI REDIRECT = URI.create("https://avis.no/back");

    private final TokenPeer tokens = new TokenPeer();

    @AfterEach
    void close() {
        tokens.close();
    }

    private static Grant call(ScribeLoginServer server, Kind kind, Duration timeLeft) {
        return switch (kind) {
            case CLIENT -> server.clientCredentials(timeLeft);
            case CODE -> server.authorizationCode("c0de", REDIRECT, "v3rifier", timeLeft);
            case EXTERNAL_ID -> server.externalIdentity(new ExternalIdCode("c0de"), timeLeft);
            case REFRESH -> server.refresh("r3fresh", timeLeft);
        };
    }

    private static ConnectAuthException failure(ScribeLoginServer server, Kind kind, Duration timeLeft) {
        ConnectAuthException e = catchThrowableOfType(ConnectAuthException.class, () -> call(server, kind, timeLeft));
        assertThat(e).as("a ConnectAuthException").isNotNull();
        assertThat(Everything.of(e)).doesNotContain(PLANTED);
        if (kind == Kind.CLIENT || kind == Kind.REFRESH) {
            assertThat(e.mayHaveBeenProcessed())
                    .as("the operation was not sent")
                    .isFalse();
        }
        return e;
    }

    private ConnectAuthException failure(Kind kind, MockResponse answer) {
        return failure(tokens.answering(answer), kind, TokenPeer.TIME);
    }

    private ConnectAuthException failure(Kind kind, int status, String body) {
        return failure(kind, Peer.json(status, body));
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant,             CLIENT,  CLIENT_REFUSED, false",
        "400, invalid_grant,             CODE,    GRANT_ENDED,    false",
        "400, invalid_grant,             REFRESH, GRANT_ENDED,    false",
        "401, invalid_grant,             REFRESH, GRANT_ENDED,    false",
        "401, invalid_token,             CLIENT,  CLIENT_REFUSED, false",
        "401, invalid_token,             REFRESH, GRANT_ENDED,    false",
        "400, invalid_token,             CODE,    GRANT_ENDED,    false",
        "401, invalid_client,            CLIENT,  CLIENT_REFUSED, false",
        "401, invalid_client,            CODE,    CLIENT_REFUSED, false",
        "401, invalid_client,            REFRESH, CLIENT_REFUSED, false",
        "400, unauthorized_client,       CLIENT,  CLIENT_REFUSED, false",
        "400, unsupported_grant_type,    REFRESH, CLIENT_REFUSED, false",
        "403, access_denied,             CLIENT,  CLIENT_REFUSED, false",
        "429, slow_down,                 CLIENT,  UNAVAILABLE,    true",
        "429, slow_down,                 CODE,    UNAVAILABLE,    true",
        "429, slow_down,                 REFRESH, UNAVAILABLE,    true",
        "429, invalid_grant,             REFRESH, UNAVAILABLE,    true",
        "500, server_error,              CLIENT,  UNAVAILABLE,    true",
        "500, server_error,              CODE,    UNAVAILABLE,    false",
        "500, server_error,              REFRESH, UNAVAILABLE,    false",
        "503, temporarily_unavailable,   CLIENT,  UNAVAILABLE,    true",
        "503, temporarily_unavailable,   CODE,    UNAVAILABLE,    false",
        "503, invalid_grant,             REFRESH, UNAVAILABLE,    false",
    })
    void anErrorOfTheServerIsUnderstood(int status, String error, Kind kind, Reason reason, boolean repeatable) {
        ConnectAuthException e = failure(
                kind,
                status,
                "{\"error\":\"" + error + "\",\"error_description\":\"planted token r3fresh (expired)\"}");

        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.isRepeatable()).isEqualTo(repeatable);
        assertThat(e.requiresLogin()).isEqualTo(reason == Reason.GRANT_ENDED);
        assertThat(e.error()).isEqualTo(error);
        assertThat(e.errorDescription()).isEqualTo("planted token r3fresh (expired)");
        assertThat(e).hasMessageEndingWith("(" + error + ")").hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "400, CLIENT,  UNAVAILABLE,    false",
        "401, CLIENT,  CLIENT_REFUSED, false",
        "401, REFRESH, CLIENT_REFUSED, false",
        "403, CLIENT,  UNAVAILABLE,    false",
        "403, REFRESH, UNAVAILABLE,    false",
        "404, CODE,    UNAVAILABLE,    false",
        "429, REFRESH, UNAVAILABLE,    true",
        "500, CLIENT,  UNAVAILABLE,    true",
        "502, REFRESH, UNAVAILABLE,    false",
        "503, CLIENT,  UNAVAILABLE,    true",
    })
    void anErrorPageIsUnderstoodByItsStatus(int status, Kind kind, Reason reason, boolean repeatable) {
        ConnectAuthException e = failure(kind, status, "<html><title>planted</title></html>");

        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.isRepeatable()).isEqualTo(repeatable);
        assertThat(e.requiresLogin()).isFalse();
        assertThat(e.error()).isNull();
        assertThat(e).hasMessageContaining("status " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "planted", "{\"error\":", "[\"planted\"]", "{\"message\":\"planted\"}", "{\"error\":null}"})
    void anErrorBodyOfAnyOtherKindIsOne(String body) {
        ConnectAuthException e = failure(Kind.REFRESH, 403, body);

        assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(e.error()).isNull();
    }

    @Test
    void anXmlErrorIsUnderstood() {
        ConnectAuthException e = failure(
                Kind.REFRESH,
                400,
                "<oauth><error>invalid_grant</error><error_description>planted</error_description></oauth>");

        assertThat(e.reason()).isEqualTo(Reason.GRANT_ENDED);
        assertThat(e.errorDescription()).isEqualTo("planted");
    }

    @Test
    void anErrorCodeThatDoesNotLookLikeOneIsNotPartOfTheMessage() {
        ConnectAuthException e = failure(Kind.CLIENT, 400, "{\"error\":\"planted@avis.no 12345\"}");

        assertThat(e.error()).isEqualTo("planted@avis.no 12345");
        assertThat(e).hasMessageEndingWith("(unreadable code)");
    }

    @Test
    void aRefusedCodeAndAnEndedGrantAreToldApart() {
        String body = "{\"error\":\"invalid_grant\"}";

        assertThat(failure(Kind.CODE, 400, body)).hasMessageContaining("the code of the log-in was not accepted");
        assertThat(failure(Kind.REFRESH, 400, body)).hasMessageContaining("the reader's grant has ended");
        assertThat(failure(Kind.CLIENT, 400, body)).hasMessageContaining("check client id, client secret, environment");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDeadlineThatHasPassedSendsNothing(Kind kind) {
        for (Duration none : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            ConnectAuthException e = failure(tokens.loginServer(), kind, none);

            assertThat(e).hasMessage("the deadline passed before the token call");
            assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(e.isRepeatable()).isFalse();
        }
        assertThat(tokens.peer.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aServerThatDoesNotAnswerIsGivenUpAtTheDeadline(Kind kind) {
        tokens.peer.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        ConnectAuthException e = failure(tokens.loginServer(), kind, Duration.ofMillis(50));

        assertThat(e).hasMessage("the deadline passed during the token call");
        assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(e.isRepeatable())
                .as("the fetch has a time limit of its own, so the call may have time left")
                .isEqualTo(kind == Kind.CLIENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CODE", "EXTERNAL_ID"})
    void aCodeThatWasSentMayBeSpentUnlessTheServerRefusedIt(Kind kind) {
        MockResponse stall = new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
        tokens.peer.enqueue(stall);
        assertThat(failure(tokens.loginServer(), kind, Duration.ofMillis(50)).mayHaveBeenProcessed())
                .isTrue();
        assertThat(failure(kind, 503, "{}").mayHaveBeenProcessed()).isTrue();
        assertThat(failure(kind, 200, "{}").mayHaveBeenProcessed()).isTrue();
        assertThat(failure(kind, 200, "<html>").mayHaveBeenProcessed()).isTrue();
        assertThat(failure(kind, 429, "{}").mayHaveBeenProcessed()).isFalse();
        assertThat(failure(kind, 400, "{\"error\":\"invalid_grant\"}").mayHaveBeenProcessed())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerThatDoesNotEndIsGivenUpAtTheDeadline(Kind kind) {
        tokens.peer.enqueue(new MockResponse.Builder()
                .body("{\"access_token\":\"planted\"}")
                .bodyDelay(1, TimeUnit.HOURS)
                .build());

        assertThat(failure(tokens.loginServer(), kind, Duration.ofMillis(50))).hasMessageContaining("deadline");
    }

    @ParameterizedTest
    @CsvSource({"CLIENT, true", "CODE, false", "REFRESH, false"})
    void aConnectionThatBreaksIsSafeToRepeatOnlyForWhatIsGoodMoreThanOnce(Kind kind, boolean repeatable) {
        MockResponse beforeAnswer = new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
        MockResponse inAnswer = new MockResponse.Builder()
                .body("{\"access_token\":\"planted\"" + " ".repeat(100_000) + "}")
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
        for (MockResponse answer : new MockResponse[] {beforeAnswer, inAnswer}) {
            ConnectAuthException e = failure(kind, answer);

            assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(e.isRepeatable()).isEqualTo(repeatable);
            assertThat(e).hasMessage("the login server could not be reached").hasCauseInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aServerThatCannotBeReachedIsSafeToAskAgain(Kind kind) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        OkHttpClient client = new OkHttpClient();
        ScribeLoginServer nobody = new ScribeLoginServer(
                new ClientIdentity(TokenPeer.ID, TokenPeer.SECRET, false),
                URI.create("http://127.0.0.1:" + port + "/user"),
                new TokenCalls(new Sender(client, Sender.DEFAULT_ANSWER_LIMIT), Headers.of()),
                Clock.systemUTC());
        ConnectAuthException e = failure(nobody, kind, TokenPeer.TIME);

        assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(e.isRepeatable()).isTrue();
        assertThat(e).hasMessage("the login server could not be reached").hasCauseInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatIsNotHttpIsNotQuoted() {
        MockResponse garbage =
                new MockResponse.Builder().status("planted planted").build();

        assertThat(failure(Kind.CLIENT, garbage)).hasMessageContaining("could not be reached");
    }

    @Test
    void aChunkThatIsNoneIsNotQuoted() {
        MockResponse garbage = new MockResponse.Builder()
                .chunkedBody("x", 1)
                .body(new Buffer().writeUtf8("1 planted planted\r\n\r\n"))
                .removeHeader("Content-Length")
                .build();

        assertThat(failure(Kind.CLIENT, garbage)).hasMessageContaining("could not be reached");
    }

    @Test
    void anInterruptEndsTheCallAndKeepsTheFlag() {
        tokens.peer.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        ScribeLoginServer server = tokens.loginServer();
        Crowd<Boolean> crowd = new Crowd<>(1, () -> {
            ConnectAuthException e = failure(server, Kind.REFRESH, TokenPeer.TIME);
            assertThat(e).hasMessage("interrupted during the token call");
            assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(e.isRepeatable()).isFalse();
            return Thread.currentThread().isInterrupted();
        });
        crowd.go();
        tokens.peer.take();
        crowd.interrupt();

        assertThat(crowd.results()).containsExactly(true);
    }

    @Test
    void aClosedClientSendsNothing() {
        ScribeLoginServer server = tokens.loginServer();
        tokens.close();

        assertThatThrownBy(() -> server.clientCredentials(TokenPeer.TIME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLongErrorBodyIsCutNotRefused() {
        ConnectAuthException e = failure(
                Kind.REFRESH, 400, "{\"error\":\"invalid_grant\",\"padding\":\"" + "planted".repeat(100_000) + "\"}");

        assertThat(e.reason()).isEqualTo(Reason.GRANT_ENDED);
    }

    @Test
    void anErrorBodyThatBreaksOffIsReadAsFarAsItCame() {
        ConnectAuthException e = failure(
                Kind.REFRESH,
                new MockResponse.Builder()
                        .code(400)
                        .body("{\"error\":\"invalid_grant\",\"padding\":\"" + "planted".repeat(20_000) + "\"}")
                        .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());

        assertThat(e.reason()).isEqualTo(Reason.GRANT_ENDED);
    }

    @Test
    void theOtherWaysOfScribeJavaAreNotUsed() {
        ScribeHttp http = new ScribeHttp(new TokenCalls(null, Headers.of()), Kind.CLIENT, TokenPeer.TIME);

        assertThatThrownBy(() -> http.execute(null, null, null, "", (java.io.File) null))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> http.executeAsync(null, null, null, "", new byte[0], null, null))
                .isInstanceOf(UnsupportedOperationException.class);
        http.close();
    }
}
