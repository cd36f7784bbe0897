package io.github.connectclient.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.Operation;
import io.github.connectclient.internal.json.Json;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue, the sources and the table of endpoints say the same, and every call looks on the wire as it should. */
class EndpointCatalogTest {
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

    @ParameterizedTest
    @MethodSource("calls")
    void sendsTheDocumentedRequestWithTheTokenOfItsMode(TypedCall call) throws Exception {
        server.call(call, Fixtures.answer(call).toString());
        RecordedRequest request = server.request();
        Row row = call.row();
        assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo(row.method() + " /capi" + call.path());
        assertThat(request.getHeaders().values("Authorization"))
                .containsExactly("Bearer "
                        + (row.mode().equals("client") ? CatalogueServer.CLIENT_TOKEN : CatalogueServer.USER_TOKEN));
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
        assertThat(request.getHeaders().get("User-Agent")).startsWith("connect-client/");
        JsonNode expected = Fixtures.request(call);
        JsonNode sent = expected == null ? null : Fixtures.MAPPER.readTree(body(request));
        assertThat(sent).isEqualTo(expected);
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo(expected == null ? null : "application/json");
        assertThat(OpenApi.violations(row, List.copyOf(request.getUrl().queryParameterNames()), sent))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void losesNoMemberOfTheDocumentedAnswer(TypedCall call) throws Exception {
        JsonNode sample = Fixtures.answer(call);
        Object answer = server.call(call, sample.toString());
        server.request();
        assertThat(JsonTrees.lost(sample, Fixtures.MAPPER.readTree(Json.write(answer))))
                .isEmpty();
    }

    @Test
    void theReferenceHas135Operations() {
        assertThat(Row.all()).hasSize(135);
        assertThat(Row.all().stream().filter(Row::hasPath)).hasSize(91);
    }

    @Test
    void everyOperationWithAPathIsTyped() {
        List<String> published =
                Row.all().stream().filter(Row::hasPath).map(Row::id).toList();
        assertThat(calls()).extracting(TypedCall::id).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void theSourcesDeclareWhatTheCatalogueSaysAndNothingElse() {
        Set<String> declared = operations().map(EndpointCatalogTest::describe).collect(Collectors.toSet());
        Set<String> listed = calls().stream()
                .map(TypedCall::row)
                .map(EndpointCatalogTest::describe)
                .collect(Collectors.toSet());
        assertThat(declared).isEqualTo(listed);
    }

    @Test
    void noResourceClassHoldsMoreThanTwelveOperations() {
        assertThat(resources())
                .allSatisfy(type -> assertThat(operationsOf(type)).hasSizeBetween(1, 12));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theTableShowsACallThatExists(TypedCall call) throws Exception {
        String[] parts = call.java().split("\\.", 3);
        Class<?> resource =
                ConnectClient.class.getMethod(parts[1].replace("()", "")).getReturnType();
        String method = parts[2].substring(0, parts[2].indexOf('('));
        int parameters = parts[2].endsWith("()") ? 0 : parts[2].split(",").length;
        assertThat(Arrays.stream(resource.getMethods())
                        .filter(candidate -> candidate.getName().equals(method))
                        .map(Method::getParameterCount))
                .contains(parameters);
    }

    @Test
    void theTableOfEndpointsIsUpToDate() throws Exception {
        Path table = Path.of("src/site/markdown/endpoints.md");
        String rendered = EndpointTable.render();
        if (Boolean.getBoolean("endpoints.write")) {
            Files.createDirectories(Objects.requireNonNull(table.getParent()));
            Files.writeString(table, rendered);
        }
        assertThat(table)
                .as("run mvn test -Dtest=EndpointCatalogTest -Dendpoints.write=true")
                .hasContent(rendered);
    }

    private static Stream<Class<?>> resources() {
        return Arrays.stream(ConnectClient.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> !operationsOf(type).isEmpty());
    }

    private static Stream<Operation> operations() {
        return resources().flatMap(type -> operationsOf(type).stream());
    }

    private static List<Operation> operationsOf(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getType() == Operation.class)
                .map(EndpointCatalogTest::value)
                .toList();
    }

    private static Operation value(Field field) {
        try {
            return (Operation) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String describe(Operation operation) {
        return String.join(
                " ",
                operation.name(),
                operation.mode().name().toLowerCase(Locale.ROOT),
                operation.method(),
                operation.template(),
                operation.provenance().name().toLowerCase(Locale.ROOT));
    }

    private static String describe(Row row) {
        return String.join(" ", row.operation(), row.mode(), row.method(), row.path(), row.provenance());
    }

    private static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).utf8();
    }
}
