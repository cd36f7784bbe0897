package io.github.connectclient.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.testing.Caller.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation. */
class SandboxOperationsTest {
    private static final String EVENT =
            "{'consentId':1,'subject':'563457','subjectType':'CONNECT','action':true}".replace('\'', '"');
    private static final String RECEIPT = "{\"sendReceipt\":true}";

    private final AdjustableClock clock = new AdjustableClock();
    private final ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.clock(clock));
    private final Caller caller = new Caller(sandbox);

    record Operation(String method, String path, String body) {
        boolean isClientMode() {
            return path.startsWith("/v1/client/");
        }
    }

    static Stream<Operation> operations() {
        return Stream.of(
                new Operation("POST", "/v1/customer/privacy/access", RECEIPT),
                new Operation("POST", "/v1/customer/privacy/erasure", RECEIPT),
                read("/v1/customer/privacy/consentEvent/history/468979834/CONNECT/563457"),
                read("/v1/client/customer/privacy/consentEvent/history/468979834/CONNECT/563457"),
                read("/v1/customer/privacy/consents/468979834"),
                read("/v1/client/customer/privacy/consents/468979834"),
                read("/v1/customer/privacy/consentGroups/468979834"),
                read("/v1/client/customer/privacy/consentGroups/468979834"),
                read("/v1/client/customer/privacy/consent/text/468979834"),
                read("/v1/client/customer/privacy/consent/text/history/468979834"),
                new Operation("POST", "/v1/customer/privacy/consentEvent", EVENT),
                new Operation("POST", "/v1/client/customer/privacy/consentEvent", EVENT),
                read("/v1/customer/pbm"),
                read("/v1/customer/pbm/NAV"),
                new Operation("POST", "/v1/customer/pbm/NAV", "{}"),
                read("/v1/customer/pbm/NAV/SUB"),
                new Operation("POST", "/v1/customer/pbm/NAV/SUB", "{}"),
                read("/v1/customer/privacy/NAV"),
                new Operation("POST", "/v1/customer/privacy/NAV", "{}"),
                read("/v1/customer/privacy/NAV/SUB"),
                new Operation("POST", "/v1/customer/privacy/NAV/SUB", "{}"));
    }

    private static Operation read(String path) {
        return new Operation("GET", path, "");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void thereAreTwentyOneOperations() {
        assertThat(operations()).hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theTokenOfTheRightModeIsLetIn(Operation operation) throws IOException {
        Reply reply = call(operation, operation.isClientMode() ? caller.clientToken() : caller.readerToken());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().isObject()).isTrue();
        assertThat(reply.headers()).containsEntry("content-type", "application/json;charset=UTF-8");
        assertThat(reply.headers()).containsKey("x-mediaconnect-api-version");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theTokenOfTheOtherModeIsForbidden(Operation operation) throws IOException {
        Reply reply = call(operation, operation.isClientMode() ? caller.readerToken() : caller.clientToken());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().get("exceptionType").asText()).isEqualTo("AccessDeniedException");
        assertThat(reply.json().get("errorMessage").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anUnknownTokenIsRefused(Operation operation) throws IOException {
        assertInvalidToken(call(operation, "unknown"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aBodyThatIsNotJsonIsRefused(Operation operation) throws IOException {
        if (operation.method().equals("POST")) {
            Operation broken = new Operation("POST", operation.path(), "{\"sendReceipt\":true");
            Reply reply = call(broken, operation.isClientMode() ? caller.clientToken() : caller.readerToken());

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().get("exceptionType").asText()).isEqualTo("MalformedRequestException");
        }
    }

    @Test
    void aCallWithoutTokenIsRefused() throws IOException {
        assertInvalidToken(caller.send(HttpRequest.newBuilder(URI.create(sandbox.apiBase() + "/v1/customer/pbm"))
                .header("Accept", "application/json")));
    }

    @Test
    void anAccessTokenExpiresByTheClock() throws IOException {
        String token = caller.clientToken();
        String path = "/v1/client/customer/privacy/consents/468979834";
        clock.advance(Duration.ofHours(12).minusMillis(1));
        assertThat(caller.get(path, token).status()).isEqualTo(200);

        clock.advance(Duration.ofMillis(1));
        assertInvalidToken(caller.get(path, token));
    }

    @Test
    void allAccessTokensCanBeExpired() throws IOException {
        String ofClient = caller.clientToken();
        String ofReader = caller.readerToken();
        sandbox.expireAccessTokens();

        assertInvalidToken(caller.get("/v1/client/customer/privacy/consents/468979834", ofClient));
        assertInvalidToken(caller.get("/v1/customer/pbm", ofReader));
        assertThat(caller.getAsReader("/v1/customer/pbm").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/nowhere",
        "/v1/customer/pbm/",
        "/v1/customer/pbm/NAV/SUB/more",
        "/v1/client/customer/privacy/consents/",
        "/v2/customer/pbm"
    })
    void anUnknownPathIsNotFound(String path) throws IOException {
        Reply reply = caller.getAsReader(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("exceptionType").asText()).isEqualTo("NotFoundException");
    }

    @Test
    void aPathOfNoServerIsNotFound() throws IOException {
        assertThat(caller.send(HttpRequest.newBuilder(sandbox.apiBase().resolve("/elsewhere")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMalformedPathIsABadRequest() {
        // No HTTP client sends one, so it is handed in below the socket.
        Answer answer = new World(new SandboxSettings()).site().answer(Request.of("GET", "/capi/v1/%zz", Map.of(), ""));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void withoutAcceptHeaderTheAnswerIsXml() throws IOException {
        Reply reply = caller.send(HttpRequest.newBuilder(URI.create(sandbox.apiBase() + "/v1/customer/pbm"))
                .header("Authorization", "Bearer " + caller.readerToken()));

        assertThat(reply.headers()).containsEntry("content-type", "application/xml;charset=UTF-8");
        assertThat(reply.body())
                .endsWith("<response><channels><type>SHIELD</type><value>TM</value></channels>"
                        + "<channels><type>SHIELD</type><value>DM</value></channels></response>");
    }

    @Test
    void withoutAcceptHeaderAnErrorIsXml() throws IOException {
        Reply reply = caller.send(HttpRequest.newBuilder(URI.create(sandbox.apiBase() + "/v1/customer/pbm")));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).contains("<error>invalid_token</error>");
    }

    @Test
    void xmlTextIsEscaped() {
        assertThat(Xml.render(Json.object().put("a", "<&>"))).endsWith("<response><a>&lt;&amp;&gt;</a></response>");
    }

    @Test
    void theRateLimitHeadersCountDownWithinAMinute() throws IOException {
        String token = caller.readerToken();
        assertThat(caller.get("/v1/customer/pbm", token).headers())
                .containsEntry("x-ratelimit-remaining", "1999")
                .containsEntry("x-ratelimit-reset", "60");

        clock.advance(Duration.ofMillis(20_500));
        assertThat(caller.get("/v1/customer/pbm", token).headers())
                .containsEntry("x-ratelimit-remaining", "1998")
                .containsEntry("x-ratelimit-reset", "40");

        clock.advance(Duration.ofSeconds(40));
        assertThat(caller.get("/v1/customer/pbm", token).headers())
                .containsEntry("x-ratelimit-remaining", "1999")
                .containsEntry("x-ratelimit-reset", "60");
    }

    private Reply call(Operation operation, String token) throws IOException {
        return operation.method().equals("GET")
                ? caller.get(operation.path(), token)
                : caller.post(operation.path(), token, operation.body());
    }

    private static void assertInvalidToken(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().get("error").asText()).isEqualTo("invalid_token");
        assertThat(reply.json().get("error_description").asText()).isNotEmpty();
        assertThat(reply.headers()).containsEntry("www-authenticate", "Bearer error=\"invalid_token\"");
    }
}
