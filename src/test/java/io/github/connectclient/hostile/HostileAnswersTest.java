package io.github.connectclient.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.support.Everything;
import io.github.connectclient.value.Subject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile server, or a proxy that breaks things, can answer: an exception in good time, without a quote. */
class HostileAnswersTest {
    private static final String PLANTED = "planted";
    private static final Duration SOON = Duration.ofSeconds(10); // on a busy machine; alone it takes less than one

    private static final AtomicReference<MockResponse> NEXT = new AtomicReference<>();
    private static AnyServer server;
    private static ConnectClient connect;
    private static ConnectClient withCredentials;

    @BeforeAll
    static void start() {
        server = new AnyServer(request -> NEXT.get());
        Environment environment = Environment.custom(server.uri("/user"), server.uri("/capi"));
        connect = ConnectClient.builder(environment)
                .tokenProvider(timeLeft -> AccessToken.of("token"))
                .build();
        withCredentials =
                ConnectClient.builder(environment).credentials("id", "secret").build();
    }

    @AfterAll
    static void stop() {
        connect.close();
        withCredentials.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        while (server.sent() != null) {
            // of the test before
        }
    }

    private static void answers(int status, byte[] body) {
        NEXT.set(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(new Buffer().write(body))
                .build());
    }

    private static void answers(int status, String body) {
        answers(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads it as a record, and, where it has products, as one that keeps what it does not know. */
    private static Object read(byte[] body) {
        answers(200, body);
        return new String(body, StandardCharsets.UTF_8).startsWith("{\"products")
                ? connect.products().list()
                : history();
    }

    private static ConsentHistory history() {
        return connect.consent().listEventHistory("12", Subject.connect("1"));
    }

    private static void refused(String body) {
        refused(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Refused by one request, in good time, without the content. */
    private static void refused(byte[] body) {
        long start = System.nanoTime();
        Throwable failure = catchThrowable(() -> read(body));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(failure).isInstanceOf(ConnectDecodeException.class).hasNoCause();
        assertThat(Everything.of(failure)).doesNotContain(PLANTED, "99999");
        assertThat(failure.getMessage()).hasSizeLessThan(300);
        assertThat(server.sent()).isNotNull();
        assertThat(server.sent()).as("it is not asked again").isNull();
    }

    /** Where in an answer something can stand: known members, unknown ones, the rest that is kept. */
    static Stream<String> places() {
        return Stream.of(
                "%s",
                "{\"subject\":%s}",
                "{\"subjectType\":%s}",
                "{\"products\":[{\"productCode\":%s}]}",
                "{\"products\":[{\"planted\":%s}]}",
                "{\"products\":[{\"planted\":{\"planted\":[%s]}}]}",
                "{\"consents\":%s}",
                "{\"consents\":[{\"consentId\":%s}]}",
                "{\"consents\":[{\"events\":[%s]}]}",
                "{\"planted\":%s}",
                "{\"consents\":[{\"planted\":{\"planted\":%s}}]}",
                "{\"subject\":[%s]}");
    }

    @ParameterizedTest
    @MethodSource("places")
    void tenThousandLevelsAreRefusedWhereverTheyAre(String place) {
        refused(place.formatted("[".repeat(10_000) + "1" + "]".repeat(10_000)));
        refused(place.formatted("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
        refused(place.formatted("[".repeat(1_000_000)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aNumberOfAMegabyteIsRefusedWhereverItIs(String place) {
        refused(place.formatted("9".repeat(1_000_000)));
        refused(place.formatted("-0." + "9".repeat(1_000_000)));
        refused(place.formatted("1e" + "9".repeat(1_000_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e99999999999", "0.1e2147483647"})
    void aNumberThatIsLongWhenWrittenOutCostsNothing(String number) {
        for (String place : places().toList()) {
            byte[] body = place.formatted(number).getBytes(StandardCharsets.UTF_8);
            long start = System.nanoTime();
            Throwable failure = catchThrowable(() -> {
                Object answer = read(body);
                assertThat(answer).isEqualTo(read(body)).hasSameHashCodeAs(read(body));
                assertThat(answer.toString()).hasSizeLessThan(1000);
            });
            assertThat(failure == null || failure instanceof ConnectDecodeException)
                    .as(place)
                    .isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        }
    }

    @Test
    void aTextOfTwentyMegabytesAndMoreIsRefused() {
        refused("{\"issuer\":\"" + "x".repeat(20_000_001) + "\"}");
        refused("{\"subject\":\"" + "x".repeat(20_000_001) + "\"}");
    }

    @Test
    void aNameOfMoreThanFiftyThousandCharactersIsRefused() {
        refused("{\"" + "planted".repeat(10_000) + "\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} {}",
                "{}planted",
                "{},",
                "\u0000{}",
                "{}\u0000",
                "{\"consents\":NaN}",
                "{\"planted\":Infinity}",
                "{\"planted\":+1}",
                "{\"planted\":01}",
                "{\"planted\":.5}",
                "{/*planted*/}",
                "{} // planted",
                "{'planted':1}",
                "{planted:1}",
                "{\"planted\":1,}",
                "{\"planted\":\"a\nb\"}",
                "{\"planted\":\"\\x41\"}",
                "{\"planted\":\"\\u12g4\"}",
                "nul",
                "\"planted\"",
                "<planted/>",
                "planted",
                "--1"
            })
    void whatIsNotQuiteJsonIsRefused(String body) {
        refused(body);
    }

    /** Documented of {@code Json}: the last one counts, or the answer is refused when the record was complete before. */
    @Test
    void ofAMemberThatIsThereTwiceTheFirstNeverCounts() {
        for (String body : List.of(
                "{\"subject\":\"first\",\"\\u0073ubject\":\"last\"}",
                "{\"issuer\":\"a\",\"subject\":\"first\",\"subjectType\":\"CONNECT\",\"consents\":[],\"subject\":\"last\"}")) {
            answers(200, body);
            AtomicReference<String> read = new AtomicReference<>("last");
            Throwable failure = catchThrowable(() -> read.set(history().subject()));
            assertThat(failure == null || failure instanceof ConnectDecodeException)
                    .isTrue();
            assertThat(read).hasValue("last");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "80", "c3", "e282", "f8888080", "fe", "c328"})
    void bytesThatAreNotUtf8AreRefused(String hex) {
        for (String place : List.of("{\"planted\":\"?\"}", "{\"subject\":\"?\"}", "{\"?\":1}", "?{}")) {
            String bytes = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
            refused(place.replace("?", bytes).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Overlong forms, surrogates and what is beyond Unicode: the parser is lenient, and nothing here decides on bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"c080", "e08080", "eda080", "edb080", "f4908080"})
    void oddFormsOfUtf8DoNoHarm(String hex) {
        String bytes = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        Throwable failure = catchThrowable(
                () -> read("{\"subject\":\"?\"}".replace("?", bytes).getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(failure == null || failure instanceof ConnectDecodeException).isTrue();
    }

    /** UTF-32 in which a code point is none fails outside of the parser; it was taken for a connection that broke. */
    @ParameterizedTest
    @ValueSource(strings = {"0000007b00110000", "0000fffe7b", "0000feff0000007bffffffff", "7b000000ffffffff"})
    void brokenUtf32IsNotTakenForABrokenConnection(String hex) {
        refused(HexFormat.of().parseHex(hex));
    }

    /** RFC 8259 wants UTF-8 and lets a reader pass over a byte order mark; the others are older JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE"})
    void otherUnicodeEncodingsAndByteOrderMarksAreRead(String charset) {
        for (String mark : List.of("", "\ufeff")) {
            answers(200, (mark + "{\"subject\":\"blåbær😀\",\"consents\":[]}").getBytes(Charset.forName(charset)));
            assertThat(history().subject()).isEqualTo("blåbær😀");
        }
    }

    @Test
    void aHundredThousandUnknownMembersCostNoTime() {
        StringBuilder body = new StringBuilder("{\"consents\":[{\"consentId\":1");
        for (int i = 0; i < 100_000; i++) {
            body.append(",\"m").append(i).append("\":").append(i);
        }
        answers(200, body.append("}]}").toString());
        long start = System.nanoTime();
        assertThatCode(HostileAnswersTest::history).doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    /** Texts with equal hash codes make a hash table a list, were its buckets not trees. */
    @Test
    void namesWithEqualHashCodesCostNoTime() {
        StringBuilder body = new StringBuilder("{\"first\":0");
        for (int i = 0; i < 1 << 15; i++) {
            body.append(",\"");
            for (int bit = 0; bit < 15; bit++) {
                body.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            body.append("\":1");
        }
        answers(200, body.append('}').toString());
        long start = System.nanoTime();
        assertThat(connect.raw().get("/v1/client/x").as(JsonNode.class)).hasSize((1 << 15) + 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @ParameterizedTest
    @MethodSource("places")
    void anErrorAnswerIsReadInGoodTimeWhateverItHolds(String place) {
        for (String part : List.of(
                "[".repeat(10_000),
                "9".repeat(1_000_000),
                "\"" + "x".repeat(5_000_000) + "\"",
                "<error>".repeat(9_000))) {
            answers(400, place.replace("subjectType", "error").formatted(part));
            long start = System.nanoTime();
            Throwable failure = catchThrowable(HostileAnswersTest::history);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            assertThat(failure).isInstanceOfSatisfying(ConnectApiException.BadRequest.class, e -> {
                assertThat(e.body()).hasSizeLessThanOrEqualTo(64 * 1024);
                assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("999", "xxx");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"access_token\":\"planted\\r\\nX-Injected: 1\"}",
                "{\"access_token\":\"planted\\u0000\"}",
                "{\"access_token\":\"planted\\u007f\"}",
                "{\"access_token\":\"planted\\ud800\"}",
                "{\"access_token\":\"planted planted\"}",
                "{\"access_token\":\"planted\",\"refresh_token\":\"planted\\u0000\"}",
                "{\"access_token\":\"planted\",\"refresh_token\":\"planted\\r\\n\"}",
                "{\"access_token\":\"planted\",\"refresh_token\":\"planted\\ud800\"}",
                "{\"access_token\":\"planted\",\"refresh_token\":[\"planted\"]}",
                "{\"access_token\":[[\"planted\"]]}",
                "{\"access_token\":{\"planted\":\"planted\"}}",
                "{\"access_token\":\"planted\",\"expires_in\":1e999999999}",
                "{\"access_token\":\"planted\"} planted"
            })
    void tokensThatCannotTravelAreRefused(String body) {
        answers(200, body);
        Throwable failure =
                catchThrowable(() -> withCredentials.raw().get("/v1/client/x").send());
        assertThat(failure).isInstanceOf(ConnectAuthException.class);
        assertThat(Everything.of(failure)).doesNotContain(PLANTED);
        assertThat(server.sent().getTarget()).isEqualTo("/user/oauth/token");
        assertThat(server.sent()).as("no call was made with it").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "9"})
    void aTokenAnswerThatIsDeepOrLongIsRefusedInGoodTime(String part) {
        for (String member : List.of("access_token", "expires_in", "refresh_token", "planted")) {
            answers(200, "{\"" + member + "\":" + part.repeat(1_000_000));
            long start = System.nanoTime();
            Throwable failure = catchThrowable(
                    () -> withCredentials.raw().get("/v1/client/x").send());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            assertThat(failure).isInstanceOf(ConnectAuthException.class);
            assertThat(Everything.of(failure)).doesNotContain("9999");
        }
    }

    /** A header name or value cannot end the header, and what a server sets is not sent back to it. */
    @Test
    void hostileHeadersAreKeptAsTextOrEndTheCall() {
        NEXT.set(new MockResponse.Builder()
                .body("{}")
                .addHeader("Set-Cookie", "session=planted")
                .addHeader("Location", "http://127.0.0.1:1/planted")
                .addHeader("Retry-After", "99999999999999999999")
                .addHeader("X-RateLimit-Remaining", "-1e9")
                .addHeader("X-Long", "x".repeat(100_000))
                .build());
        Throwable tooLong = catchThrowable(HostileAnswersTest::history);
        assertThat(tooLong == null || tooLong instanceof ConnectTransportException)
                .isTrue();
        answers(200, "{}");
        history();
        assertThat(Stream.generate(server::sent)
                        .takeWhile(request -> request != null)
                        .filter(request -> request.getHeaders().get("Cookie") != null))
                .isEmpty();
    }
}
