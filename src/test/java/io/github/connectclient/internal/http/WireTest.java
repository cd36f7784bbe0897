package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.Backstage;
import io.github.connectclient.CallOptions;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.Environment;
import io.github.connectclient.RawCall;
import io.github.connectclient.RawCalls;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.CallingThread;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.support.ManualTime;
import io.github.connectclient.support.Sockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the network, from the socket through all layers to the caller. */
@Timeout(30)
class WireTest {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Duration SOON = Duration.ofMillis(300);

    /** What is read by the answer record: a list, as most answers hold one. */
    private record Things(List<Thing> things) {}

    private record Thing(String name, Map<String, String> texts) {}

    private static final String IN_A_LIST =
            "{\"things\":[{\"name\":\"a\"},{\"name\":\"b\",\"texts\":{\"nb_NO\":\"unfin";

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ManualTime time = new ManualTime();
    private final ConnectClient connect = server.client(time);

    static List<String> methods() {
        return METHODS;
    }

    static Stream<String> writingMethods() {
        return METHODS.stream().filter(method -> !method.equals("GET"));
    }

    // The connection is not made

    @ParameterizedTest
    @MethodSource("methods")
    void aServerThatCannotBeReachedIsTriedAgainWhateverTheMethod(String method) throws IOException {
        int port;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAgain.getLocalPort();
        }
        try (ConnectClient nobody = client("http://127.0.0.1:" + port, new OkHttpClient())) {
            assertNeverSent(nobody, method, "ConnectException");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aHostWithoutAnAddressIsTriedAgainWhateverTheMethod(String method) {
        OkHttpClient lost = new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();
        try (ConnectClient nobody = client("http://localhost:80", lost)) {
            assertNeverSent(nobody, method, "UnknownHostException");
        }
    }

    @ParameterizedTest
    @MethodSource("writingMethods")
    void aConnectionThatTakesTooLongToMakeIsTriedAgainWhateverTheMethod(String method) {
        OkHttpClient slow = new OkHttpClient.Builder()
                .socketFactory(new Sockets(() -> {
                    throw new SocketTimeoutException("connect timed out");
                }))
                .build();
        try (ConnectClient nobody = client(server.uri("").toString(), slow)) {
            assertNeverSent(nobody, method, "SocketTimeoutException");
        }
    }

    @Test
    void aRepetitionThatIsNeverSentIsRepeatedAlthoughAnEarlierTryWasSent() {
        AtomicInteger connections = new AtomicInteger();
        OkHttpClient faltering = new OkHttpClient.Builder()
                .socketFactory(new Sockets(() -> {
                    if (connections.incrementAndGet() == 2) {
                        throw new SocketTimeoutException("connect timed out");
                    }
                }))
                .build();
        server.answers(Answers.status(429, "Connection", "close"), Answers.json(200, "{\"a\":1}"));
        try (ConnectClient connect = client(server.uri("").toString(), faltering)) {
            assertThat(call(connect, "POST").text()).isEqualTo("{\"a\":1}");
        }
        assertThat(connections).hasValue(3);
        assertThat(server.requestCount()).isEqualTo(2);
    }

    private void assertNeverSent(ConnectClient connect, String method, String cause) {
        ConnectTransportException e = failure(call(connect, method));
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(e.isTimeout()).isFalse();
        assertThat(e.isInterrupted()).isFalse();
        assertThat(e)
                .hasMessage(method + " /v1/client/things/{id}: the server could not be reached (" + cause
                        + ", attempt 3); it was not processed");
        assertThat(e.getCause()).isInstanceOf(IOException.class);
        assertThat(time.waits()).hasSize(2);
        assertThat(server.requestCount()).isZero();
    }

    // The connection breaks

    @ParameterizedTest
    @MethodSource("writingMethods")
    void aWritingCallThatMayHaveBeenProcessedIsNotRepeated(String method) {
        server.answers(Answers.noneButAClosedConnection(), Answers.json(200, "{}"));
        ConnectTransportException e = failure(call(connect, method));
        assertThat(e.mayHaveBeenProcessed()).isTrue();
        assertThat(e)
                .hasMessageStartingWith(method + " /v1/client/things/{id}: the connection broke (")
                .hasMessageEndingWith(", attempt 1); it may have been processed");
        assertThat(server.requestCount()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writingMethods")
    void aWritingCallThatIsMarkedRepeatableIsRepeated(String method) {
        server.answers(Answers.noneButAClosedConnection(), Answers.json(200, "{\"a\":1}"));
        assertThat(call(connect, method).repeatable().text()).isEqualTo("{\"a\":1}");
        assertThat(server.requestCount()).isEqualTo(2);
    }

    @Test
    void aReadingCallIsRepeatedWithTheSameRequest() throws InterruptedException {
        server.answers(Answers.noneButAClosedConnection(), Answers.json(200, "{\"a\":1}"));
        assertThat(call(connect, "GET").query("q", 1).text()).isEqualTo("{\"a\":1}");
        RecordedRequest first = server.request();
        RecordedRequest second = server.request();
        assertThat(second.getRequestLine()).isEqualTo(first.getRequestLine());
        assertThat(second.getHeaders()).isEqualTo(first.getHeaders());
    }

    @Test
    void aRepeatedBodyIsSentWhole() throws InterruptedException {
        server.answers(Answers.status(429), Answers.noneButAClosedConnection(), Answers.status(200));
        connect.raw().post("/v1/client/x").json(Map.of("a", 1)).repeatable().send();
        for (int i = 0; i < 3; i++) {
            assertThat(Objects.requireNonNull(server.request().getBody()).utf8())
                    .isEqualTo("{\"a\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"things\":[", "{\"things\":[{\"name\":\"a\"}", IN_A_LIST})
    void aBodyThatBreaksOffIsReadAgain(String beginning) {
        server.answers(Answers.truncated(200, beginning), Answers.json(200, "{\"things\":[]}"));
        assertThat(call(connect, "GET").as(Things.class)).isEqualTo(new Things(List.of()));
        assertThat(server.requestCount()).isEqualTo(2);
    }

    @Test
    void ofAWritingCallABodyThatBreaksOffIsNotReadAgain() {
        server.answers(Answers.truncated(200, IN_A_LIST), Answers.json(200, "{\"things\":[]}"));
        ConnectTransportException e = catchThrowableOfType(
                ConnectTransportException.class, () -> call(connect, "POST").as(Things.class));
        assertThat(e.mayHaveBeenProcessed()).isTrue();
        assertThat(server.requestCount()).isEqualTo(1);
    }

    // The deadline passes

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aServerThatDoesNotAnswerHitsTheDeadline(String method) {
        haveAConnection();
        server.answers(Answers.noneAtAll(), Answers.json(200, "{}"));
        assertHitsTheDeadline(call(hurried(), method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"things\":[{\"name\":\"a\"},", IN_A_LIST})
    void aBodyThatNeverEndsHitsTheDeadline(String beginning) {
        haveAConnection();
        server.answers(Answers.stalled(200, beginning), Answers.json(200, "{}"));
        assertHitsTheDeadline(call(hurried(), "GET"));
    }

    /** So that it need not be made by the call in question, on a busy machine perhaps slower than its deadline. */
    private void haveAConnection() {
        server.answers(Answers.json(200, "{}"));
        call(connect, "GET").send();
    }

    private void assertHitsTheDeadline(RawCall call) {
        long start = System.nanoTime();
        ConnectTransportException e =
                catchThrowableOfType(ConnectTransportException.class, () -> call.as(Things.class));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SOON, Duration.ofSeconds(10));
        assertThat(e.isTimeout()).isTrue();
        assertThat(e.isInterrupted()).isFalse();
        assertThat(e.mayHaveBeenProcessed()).isTrue();
        assertThat(e).hasMessageContaining(": the deadline passed (attempt 1); it may have been processed");
        assertThat(server.requestCount()).isEqualTo(2);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aCallWhoseDeadlinePassesBeforeItIsSentIsNotSent() {
        ConnectClient slow =
                server.client(builder -> Backstage.withTime(builder, time).tokenProvider(timeLeft -> {
                    time.pass(Duration.ofSeconds(30));
                    return AccessToken.of("late");
                }));
        ConnectTransportException e = failure(call(slow, "POST"));
        assertThat(e.isTimeout()).isTrue();
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(e).hasMessageEndingWith(": the deadline passed (attempt 0); it was not processed");
        assertThat(server.requestCount()).isZero();
    }

    // The calling thread is interrupted

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void anInterruptEndsTheWaitForAnAnswer(String method) throws InterruptedException {
        server.answers(Answers.noneAtAll());
        CallingThread calling = CallingThread.start(() -> call(connect, method).send());
        server.request();
        assertEndsWhenInterrupted(calling, true);
    }

    @Test
    void anInterruptEndsTheReadingOfABody() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        server.answers(Answers.stalled(200, IN_A_LIST));
        OkHttpClient observed = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    okhttp3.Response response = chain.proceed(chain.request());
                    response.body().source().request(10);
                    begun.countDown();
                    return response;
                })
                .build();
        ConnectClient reading = client(server.uri("").toString(), observed);
        CallingThread calling = CallingThread.start(() -> call(reading, "POST").as(Things.class));
        begun.await();
        assertEndsWhenInterrupted(calling, true);
        reading.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void anInterruptEndsTheMakingOfAConnection(String method) throws InterruptedException {
        CountDownLatch connecting = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        OkHttpClient slow = new OkHttpClient.Builder()
                .socketFactory(new Sockets(() -> {
                    connecting.countDown();
                    awaitAsSocketsDo(released);
                }))
                .build();
        try (ConnectClient unlucky = client(server.uri("").toString(), slow)) {
            CallingThread calling =
                    CallingThread.start(() -> call(unlucky, method).send());
            connecting.await();
            assertEndsWhenInterrupted(calling, false);
            assertThat(server.requestCount()).isZero();
        } finally {
            released.countDown();
        }
    }

    private static void assertEndsWhenInterrupted(CallingThread calling, boolean mayHaveBeenProcessed)
            throws InterruptedException {
        calling.interrupt();
        assertThat(calling.failure()).isInstanceOfSatisfying(ConnectTransportException.class, e -> {
            assertThat(e.isInterrupted()).isTrue();
            assertThat(e.isTimeout()).isFalse();
            assertThat(e.mayHaveBeenProcessed()).isEqualTo(mayHaveBeenProcessed);
            assertThat(e).hasMessageContaining(": the calling thread was interrupted (attempt 1); it ");
        });
        assertThat(calling.wasLeftInterrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void anInterruptedThreadSendsNothing(String method) {
        haveAConnection();
        Thread.currentThread().interrupt();
        ConnectTransportException e = failure(call(connect, method));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.isInterrupted()).isTrue();
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(server.requestCount()).isEqualTo(1);
    }

    // What OkHttp would do on its own

    @ParameterizedTest
    @MethodSource("writingMethods")
    void aWritingCallIsSentOnceEvenIfTheServerAsksForItAgainAtOnce(String method) {
        server.answers(Answers.status(503, "Retry-After", "0"), Answers.json(200, "{}"));
        assertThatThrownBy(() -> call(connect, method).send()).isInstanceOf(ConnectApiException.ServerError.class);
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @Test
    void aReadingCallIsRepeatedHereAndNowhereElse() {
        MockResponse atOnce = Answers.status(503, "Retry-After", "0");
        server.answers(atOnce, atOnce, atOnce, atOnce);
        ConnectApiException e = catchThrowableOfType(
                ConnectApiException.class, () -> call(connect, "GET").send());
        assertThat(Objects.requireNonNull(e.response()).attempts()).isEqualTo(3);
        assertThat(server.requestCount()).isEqualTo(3);
        assertThat(e.retryAfter()).isEqualTo(Duration.ZERO);
        assertThat(time.waits()).containsExactly(Duration.ZERO, Duration.ZERO);
    }

    @Test
    void withoutRepetitionsAReadingCallIsSentOnce() {
        server.answers(Answers.status(503, "Retry-After", "0"), Answers.json(200, "{}"));
        ConnectClient once = connect.with(options -> options.retries(0));
        assertThatThrownBy(() -> call(once, "GET").send()).isInstanceOf(ConnectApiException.ServerError.class);
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "99999999999", "999999999999999"})
    void aRetryAfterOfMoreSecondsThanAnIntHoldsIsUnderstood(String seconds) {
        server.answers(Answers.status(503, "Retry-After", seconds));
        ConnectApiException e = catchThrowableOfType(
                ConnectApiException.class, () -> call(connect, "GET").send());
        assertThat(e.status()).isEqualTo(503);
        assertThat(e.retryAfter()).isGreaterThan(Duration.ofDays(20_000));
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aServerThatSpeaksLikeAProxyIsSomebodysTaskAndIsNotAskedAgain(String method) {
        server.answers(Answers.status(407), Answers.json(200, "{}"));
        ConnectTransportException e = failure(call(connect, method));

        assertThat(e.requiresAttention()).isTrue();
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(e).hasMessageContaining("refused with status 407").hasMessageContaining("no HTTP proxy is set");
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aRequestTimeoutOfTheServerIsNotRepeated(String method) {
        server.answers(Answers.status(408), Answers.json(200, "{}"));
        assertThatThrownBy(() -> call(connect, method).send())
                .isInstanceOfSatisfying(
                        ConnectApiException.class,
                        e -> assertThat(e.mayHaveBeenProcessed()).isTrue());
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"300, GET", "301, GET", "302, GET", "303, POST", "307, GET", "307, POST", "308, GET", "308, PUT"})
    void aRedirectIsAnErrorAndTheTokenTravelsNoFurther(int status, String method) {
        try (LocalServer elsewhere = new LocalServer()) {
            server.answers(Answers.status(
                    status,
                    "Location",
                    elsewhere.uri("/capi/v1/client/things/1").toString()));
            elsewhere.answers(Answers.json(200, "{}"));
            assertThatThrownBy(() -> call(connect, method).send())
                    .isInstanceOfSatisfying(
                            ConnectApiException.class,
                            e -> assertThat(e.status()).isEqualTo(status));
            assertThat(elsewhere.requestCount()).isZero();
            assertThat(server.requestCount()).isEqualTo(1);
        }
    }

    // The answer cannot be read

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "secret",
                "<html>secret</html>",
                "{\"things\":\"secret\"",
                "{} secret",
                "[\"secret\"]"
            })
    void anAnswerThatCannotBeReadIsNotRepeatedAndNotQuoted(String body) {
        server.answers(Answers.json(200, body), Answers.json(200, "{}"));
        ConnectDecodeException e = catchThrowableOfType(
                ConnectDecodeException.class, () -> call(connect, "GET").as(Things.class));
        assertThat(e)
                .hasMessageStartingWith("GET /v1/client/things/{id}: the answer could not be read: " + e.problem())
                .hasNoCause();
        assertThat(e.getMessage()).doesNotContain("secret");
        assertThat(e.mayHaveBeenProcessed()).isTrue();
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @Test
    void anAnswerIsReadAsItCame() {
        server.answers(Answers.json(200, "{\"things\":[{\"name\":\"é\"}],\"more\":1}"));
        JsonNode read = call(connect, "GET").as(JsonNode.class);
        assertThat(read.at("/things/0/name").asText()).isEqualTo("é");
    }

    private ConnectClient hurried() {
        return connect.with((CallOptions options) -> options.timeout(SOON));
    }

    private ConnectClient client(String base, OkHttpClient http) {
        Environment environment = Environment.custom(URI.create(base + "/user"), URI.create(base + "/capi"));
        return Backstage.withTime(
                        ConnectClient.builder(environment)
                                .tokenProvider(timeLeft -> AccessToken.of("a-token"))
                                .okHttpClient(http),
                        time)
                .build();
    }

    private static RawCall call(ConnectClient connect, String method) {
        RawCalls raw = connect.raw();
        String path = "/v1/client/things/{id}";
        return switch (method) {
            case "GET" -> raw.get(path, "1");
            case "POST" -> raw.post(path, "1");
            case "PUT" -> raw.put(path, "1");
            case "PATCH" -> raw.patch(path, "1");
            default -> raw.delete(path, "1");
        };
    }

    private static ConnectTransportException failure(RawCall call) {
        ConnectException e = catchThrowableOfType(ConnectException.class, call::send);
        assertThat(e).isInstanceOf(ConnectTransportException.class);
        return (ConnectTransportException) e;
    }

    /** Does not notice interrupts. */
    private static void awaitAsSocketsDo(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("closed");
    }
}
