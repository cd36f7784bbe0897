package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawCallsTest {
    /** What callers may send and receive of their own. */
    private record Thing(
            String name, @Nullable Instant at, @Nullable List<String> codes) {}

    /** A way to call. */
    @FunctionalInterface
    private interface Verb extends BiFunction<RawCalls, String, RawCall> {}

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();
    private final UserSession user = UserSession.of(AccessToken.of("token-of-a-reader"));

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("GET", (raw, path) -> raw.get(path, "1 2")),
                verb("POST", (raw, path) -> raw.post(path, "1 2")),
                verb("PUT", (raw, path) -> raw.put(path, "1 2")),
                verb("PATCH", (raw, path) -> raw.patch(path, "1 2")),
                verb("DELETE", (raw, path) -> raw.delete(path, "1 2")));
    }

    private static Arguments verb(String method, Verb verb) {
        return Arguments.of(method, verb);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void eachVerbCallsInBothModes(String method, Verb verb) throws InterruptedException {
        server.answers(Answers.json(200, "{}"), Answers.json(200, "{}"));
        verb.apply(connect.raw(), "/v1/client/things/{id}").send();
        verb.apply(connect.raw(user), "/v1/things/{id}").send();
        assertRequest(server.request(), method, "/capi/v1/client/things/1%202", LocalServer.TOKEN);
        assertRequest(server.request(), method, "/capi/v1/things/1%202", "token-of-a-reader");
    }

    private static void assertRequest(RecordedRequest request, String method, String target, String token) {
        assertThat(request.getMethod()).isEqualTo(method);
        assertThat(request.getTarget()).isEqualTo(target);
        assertThat(request.getHeaders().values("Authorization")).containsExactly("Bearer " + token);
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void aPathOfTheOtherModeIsRefusedBeforeAnythingIsSent(String method, Verb verb) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verb.apply(connect.raw(), "/v1/things/{id}"))
                .withMessage(method + " /v1/things/{id} is an operation of mode USER, not of mode CLIENT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verb.apply(connect.raw(user), "/v1/client/things/{id}"))
                .withMessage(method + " /v1/client/things/{id} is an operation of mode CLIENT, not of mode USER");
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void valuesThatDoNotFitThePathAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.raw().get("/v1/client/{a}/{b}", "1"))
                .withMessage("/v1/client/{a}/{b} takes 2 values, was given 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.raw().get("/v1/client/{a}", ".."))
                .withMessage("a must not be a relative path");
        assertThatNullPointerException().isThrownBy(() -> connect.raw(null)).withMessage("user");
    }

    @Test
    void queryParametersAreEncodedAndLeftOutWhenNull() throws InterruptedException {
        server.answers(Answers.json(200, "{}"));
        connect.raw()
                .get("/v1/client/x")
                .query("full", true)
                .query("none", null)
                .query("text", "a&b=c d+é")
                .query("text", 7)
                .send();
        RecordedRequest request = server.request();
        assertThat(request.getUrl().queryParameterNames()).containsExactlyInAnyOrder("full", "text");
        assertThat(request.getUrl().queryParameterValues("text")).containsExactly("a&b=c d+é", "7");
        assertThat(request.getTarget()).isEqualTo("/capi/v1/client/x?full=true&text=a%26b%3Dc%20d%2B%C3%A9&text=7");
    }

    static Stream<Object> bodies() {
        return Stream.of(
                new Thing("a", Instant.ofEpochMilli(1_772_366_400_000L), null),
                Map.of("name", "a"),
                JsonNodeFactory.instance.objectNode().put("name", "a"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyIsWhateverJacksonCanWrite(Object body) throws InterruptedException {
        server.answers(Answers.json(200, "{}"));
        connect.raw().post("/v1/client/x").json(body).send();
        RecordedRequest request = server.request();
        assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/json");
        assertThat(request.getBody().utf8())
                .isEqualTo(body instanceof Thing ? "{\"name\":\"a\",\"at\":1772366400000}" : "{\"name\":\"a\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aWritingCallMayHaveNoBody(String method) throws InterruptedException {
        server.answers(Answers.json(200, "{}"));
        call(method).send();
        RecordedRequest request = server.request();
        assertThat(request.getHeaders().get("Content-Type")).isNull();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
    }

    private RawCall call(String method) {
        return switch (method) {
            case "POST" -> connect.raw().post("/v1/client/x");
            case "PUT" -> connect.raw().put("/v1/client/x");
            case "PATCH" -> connect.raw().patch("/v1/client/x");
            default -> connect.raw().delete("/v1/client/x");
        };
    }

    @Test
    void aDeletingCallMayHaveABody() throws InterruptedException {
        server.answers(Answers.json(200, "{}"));
        connect.raw().delete("/v1/client/x").json(List.of(1)).send();
        assertThat(server.request().getBody().utf8()).isEqualTo("[1]");
    }

    @Test
    void aReadingCallHasNoBody() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> connect.raw().get("/v1/client/x").json(Map.of()).send());
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void aBodyThatCannotBeWrittenIsRefusedWithoutItsValues() {
        Object unwritable = Map.of("secret", new Object());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        connect.raw().post("/v1/client/x").json(unwritable).send())
                .withMessageStartingWith("the request cannot be written as JSON: ");
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void anAnswerIsWhateverJacksonCanRead() {
        MockResponse json = Answers.json(200, "{\"name\":\"a\",\"at\":\"1772366400000\",\"codes\":\"x\",\"more\":1}");
        server.answers(json, json, json, json);
        assertThat(connect.raw().get("/v1/client/x").as(Thing.class))
                .isEqualTo(new Thing("a", Instant.parse("2026-03-01T12:00:00Z"), List.of("x")));
        assertThat(connect.raw()
                        .get("/v1/client/x")
                        .as(JsonNode.class)
                        .path("more")
                        .asInt())
                .isEqualTo(1);
        assertThat(connect.raw().get("/v1/client/x").as(Map.class).get("codes")).isEqualTo("x");
        assertThat(connect.raw().get("/v1/client/x").text())
                .isEqualTo("{\"name\":\"a\",\"at\":\"1772366400000\",\"codes\":\"x\",\"more\":1}");
    }

    @Test
    void anAnswerMayBeTextOrNothing() {
        server.answers(Answers.json(200, "<a>é</a>"), Answers.status(204), Answers.status(204), Answers.json(200, "x"));
        assertThat(connect.raw().get("/v1/client/x").text()).isEqualTo("<a>é</a>");
        assertThat(connect.raw().get("/v1/client/x").text()).isEmpty();
        connect.raw().delete("/v1/client/x").send();
        connect.raw().post("/v1/client/x").send();
        assertThat(server.requestCount()).isEqualTo(4);
    }

    @Test
    void anErrorIsTheSameAsOfTypedOperations() {
        server.answers(Answers.json(400, "{\"exceptionType\":\"BadInput\"}"));
        assertThatThrownBy(() -> connect.raw().post("/v1/client/{id}", "secret").send())
                .isInstanceOf(ConnectApiException.BadRequest.class)
                .hasMessage("POST /v1/client/{id}: status 400 (BadInput)");
    }

    @Test
    void aCallCanBeMarkedRepeatable() {
        server.answers(Answers.status(503, "Retry-After", "0"), Answers.json(200, "{\"a\":1}"));
        assertThat(connect.raw().post("/v1/client/x").repeatable().text()).isEqualTo("{\"a\":1}");
    }
}
