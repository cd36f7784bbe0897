package io.github.connectclient.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.internal.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation meets everything that servers do. */
class EndpointSweepTest {
    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 408, 409, 429, 500, 502, 503);

    /** Members whose values the vendor may add to. */
    private static final List<String> OPEN_VALUES = List.of(
            "subjectType",
            "type",
            "displayMode",
            "orderStatus",
            "invoiceStatus",
            "deliveryStatus",
            "fulfillmentStatus",
            "periodType",
            "target",
            "productType",
            "stopType",
            "accessLevel",
            "accessType",
            "credentialType",
            "verificationLevel",
            "phoneNumberType",
            "addressType");

    private static CatalogueServer server;

    @BeforeAll
    static void start() {
        server = new CatalogueServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<TypedCall> calls() {
        return TypedCalls.all();
    }

    static Stream<Arguments> callsAndStatuses() {
        return calls().stream().flatMap(call -> STATUSES.stream().map(status -> Arguments.of(call, status)));
    }

    @ParameterizedTest
    @MethodSource("callsAndStatuses")
    void anErrorStatusIsAnExceptionThatTellsIt(TypedCall call, int status) {
        MockResponse answer =
                CatalogueServer.json(status, "{\"exceptionType\":\"SomeException\",\"errorMessage\":\"about 563457\"}");
        assertThatThrownBy(() -> server.call(call, answer)).isInstanceOfSatisfying(ConnectApiException.class, e -> {
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.exceptionType()).isEqualTo("SomeException");
            assertThat(e.errorMessage()).isEqualTo("about 563457");
            assertThat(e.getMessage())
                    .contains(call.row().method(), call.row().path(), "SomeException", "" + status)
                    .doesNotContain("563457");
            assertThat(e.mayHaveBeenProcessed()).isEqualTo(status >= 500 || status == 408);
        });
        server.request();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anXmlAnswerIsADecodeException(TypedCall call) {
        MockResponse answer = new MockResponse.Builder()
                .setHeader("Content-Type", "application/xml")
                .body("<?xml version=\"1.0\"?><answer><success>true</success></answer>")
                .build();
        assertThatThrownBy(() -> server.call(call, answer))
                .isInstanceOf(ConnectDecodeException.class)
                .hasMessageContaining("not valid JSON");
        server.request();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anEmptyAnswerIsADecodeException(TypedCall call) {
        assertThatThrownBy(() -> server.call(call, "")).isInstanceOf(ConnectDecodeException.class);
        server.request();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void jsonThatEndsEarlyIsADecodeException(TypedCall call) {
        String sample = Fixtures.answer(call).toString();
        assertThatThrownBy(() -> server.call(call, sample.substring(0, sample.length() - 1)))
                .isInstanceOf(ConnectDecodeException.class);
        server.request();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aConnectionThatBreaksInTheBodyIsATransportException(TypedCall call) {
        MockResponse answer = new MockResponse.Builder()
                .body(" ".repeat(100_000) + Fixtures.answer(call))
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
        assertThatThrownBy(() -> server.call(call, answer))
                .isInstanceOfSatisfying(
                        ConnectTransportException.class,
                        e -> assertThat(e.mayHaveBeenProcessed()).isTrue());
        server.request();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void unknownMembersDoNoHarmWhereverTheyAre(TypedCall call) throws Exception {
        JsonNode sample = Fixtures.answer(call);
        JsonNode expected = written(server.call(call, sample.toString()));
        JsonNode more = sample.deepCopy();
        JsonTrees.forEachObject(
                more, object -> object.putObject("brandNew").putArray("list").add(1));
        JsonNode read = written(server.call(call, more.toString()));
        // Records that are open keep them, the others drop them.
        JsonTrees.forEachObject(read, object -> object.remove("brandNew"));
        assertThat(read).isEqualTo(expected);
        server.request();
        server.request();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aNullMemberIsReadUnlessItAcknowledgesTheAct(TypedCall call) {
        for (JsonTrees.Changed changed : JsonTrees.changedOneByOne(
                Fixtures.answer(call), (object, member) -> object.set(member, NullNode.getInstance()))) {
            readsUnlessAcknowledging(call, changed);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aMissingMemberIsReadUnlessItAcknowledgesTheAct(TypedCall call) {
        for (JsonTrees.Changed changed :
                JsonTrees.changedOneByOne(Fixtures.answer(call), (object, member) -> object.remove(member))) {
            readsUnlessAcknowledging(call, changed);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anUnknownEnumValueIsKept(TypedCall call) throws Exception {
        JsonNode changed = Fixtures.answer(call);
        JsonTrees.forEachObject(
                changed,
                object -> OPEN_VALUES.stream().filter(object::has).forEach(member -> object.put(member, "brandNew")));
        Object answer = server.call(call, changed.toString());
        server.request();
        assertThat(JsonTrees.lost(changed, written(answer))).isEmpty();
    }

    private static JsonNode written(Object answer) throws IOException {
        return Fixtures.MAPPER.readTree(Json.write(answer));
    }

    private static void readsUnlessAcknowledging(TypedCall call, JsonTrees.Changed changed) {
        boolean acknowledges = changed.isTopLevel() && call.acknowledgements().contains(changed.member());
        Throwable failure =
                catchThrowable(() -> server.call(call, changed.tree().toString()));
        server.request();
        if (acknowledges) {
            assertThat(failure)
                    .as(changed.pointer())
                    .isInstanceOf(ConnectDecodeException.class)
                    .hasMessageContaining(changed.member());
        } else {
            assertThat(failure).as(changed.pointer()).isNull();
        }
    }
}
