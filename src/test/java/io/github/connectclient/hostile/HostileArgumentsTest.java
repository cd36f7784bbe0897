package io.github.connectclient.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.Environment;
import io.github.connectclient.Operation;
import io.github.connectclient.ResponseInfo;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.hostile.Arguments.CannotMake;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text that can be handed to an operation arrives as exactly that text, in exactly its place on the intended path, or is
 * refused by the name of the parameter, and then nothing is sent.
 */
class HostileArgumentsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final UserSession USER = UserSession.of(AccessToken.of("token-of-the-user"));
    private static final List<String> HOSTILE = List.of(
            "../../client/x",
            "..",
            "a/b",
            "a%2fb",
            "%2e%2e",
            "a\r\nX-Injected: 1",
            "a\0b",
            "a\ud83d",
            "\ude00\ud83d",
            "a?b=c&d",
            "a#b;c=d",
            " a+b ",
            "\u202ea\u2028b",
            "😀",
            "x".repeat(5_000));

    private static final AtomicReference<ResponseInfo> LAST = new AtomicReference<>();
    private static AnyServer server;
    private static ConnectClient connect;

    @BeforeAll
    static void start() {
        server = new AnyServer(request -> new MockResponse.Builder().body("{}").build());
        connect = ConnectClient.builder(Environment.custom(server.uri("/user"), server.uri("/capi")))
                .tokenProvider(timeLeft -> AccessToken.of("token-of-the-client"))
                .options(options -> options.retries(0).onResponse(LAST::set))
                .build();
    }

    @AfterAll
    static void stop() {
        connect.close();
        server.close();
    }

    @AfterEach
    void forget() {
        LAST.set(null);
    }

    /** An operation as a caller sees it. */
    record Call(Object resource, Method method) {
        @Override
        public String toString() {
            return resource.getClass().getSimpleName() + "." + method.getName() + "/" + method.getParameterCount();
        }
    }

    static List<Call> calls() {
        return Stream.of(ConnectClient.class.getMethods())
                .filter(resource -> resource.getParameterCount() == 0)
                .filter(resource ->
                        operations(resource.getReturnType()).findAny().isPresent())
                .flatMap(resource -> Stream.of(resource.getReturnType().getMethods())
                        .filter(method -> method.getDeclaringClass() == resource.getReturnType())
                        .map(method -> new Call(Arguments.call(resource, connect), method)))
                .toList();
    }

    private static Stream<Operation> operations(Class<?> resource) {
        return Stream.of(resource.getFields())
                .filter(field -> field.getType() == Operation.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Operation) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aTextArrivesInItsPlaceOrIsRefusedByName(Call call) throws Exception {
        int texts = texts(call);
        for (int chosen = 0; chosen < texts; chosen++) {
            for (String text : HOSTILE) {
                Arguments arguments = new Arguments(USER, chosen, text);
                try {
                    Arguments.call(call.method, call.resource, arguments.of(call.method));
                } catch (ConnectException e) {
                    // the answer is no good: this is about requests
                } catch (IllegalArgumentException e) {
                    assertThat(server.sent()).as("nothing is sent").isNull();
                    assertThat(e).hasNoCause().message().matches("[ -~]{1,250}").doesNotContain(text.trim());
                    continue;
                }
                arrived(Objects.requireNonNull(server.sent()), text);
            }
        }
    }

    @Test
    void everyOperationWithATextInItsPathWasTried() {
        Set<String> tried = new TreeSet<>();
        Set<String> all = new HashSet<>();
        for (Call call : calls()) {
            operations(call.resource.getClass()).map(Operation::toString).forEach(all::add);
            if (texts(call) > 0) {
                ResponseInfo last = LAST.getAndSet(null);
                if (last != null) {
                    tried.add(last.operation().toString());
                }
            }
        }
        assertThat(all.stream()
                        .filter(operation -> operation.contains("{"))
                        .filter(operation -> !operation.matches(
                                ".*/\\{(?:orderId|id|customerNumber)}(?:/user|/external-reference)?")))
                .isNotEmpty()
                .isSubsetOf(tried);
    }

    @Test
    void aTextThatIsLongWhenEncodedCostsNoTime() {
        long start = System.nanoTime();
        for (String unit : List.of("%", "å", "😀")) {
            String text = unit.repeat(1_000_000 / unit.length());
            connect.raw()
                    .post("/v1/client/x/{value}", text)
                    .query("value", text)
                    .json(List.of(text))
                    .send();
            assertThat(server.sent()).isNotNull();
        }
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    /** How many texts the call takes; 0 if it cannot be made. */
    private static int texts(Call call) {
        try {
            Arguments arguments = new Arguments(USER, -1, "");
            Object[] made = arguments.of(call.method);
            try {
                Arguments.call(call.method, call.resource, made);
            } catch (ConnectException e) {
                // sent all the same
            }
            return server.sent() == null ? 0 : arguments.texts();
        } catch (CannotMake | IllegalArgumentException e) {
            return 0;
        }
    }

    private static void arrived(RecordedRequest request, String text) throws Exception {
        String[] template = ("/capi" + LAST.get().template()).split("/", -1);
        String target = request.getTarget();
        assertThat(target).matches("[!-~]+");
        assertThat(request.getMethod()).isEqualTo(LAST.get().operation().method());
        assertThat(request.getHeaders().names()).doesNotContain("X-Injected");
        HttpUrl url = Objects.requireNonNull(HttpUrl.parse("http://x" + target));
        String[] segments = target.split("\\?", 2)[0].split("/", -1);
        assertThat(segments).hasSameSizeAs(template);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < segments.length; i++) {
            if (template[i].startsWith("{")) {
                values.add(url.pathSegments().get(i - 1));
            } else {
                assertThat(segments[i]).isEqualTo(template[i]);
            }
        }
        for (String name : url.queryParameterNames()) {
            values.addAll(url.queryParameterValues(name));
        }
        if (request.getBody() != null && request.getBody().size() > 0) {
            JsonNode body = JSON.readTree(request.getBody().toByteArray());
            collect(body, values);
        }
        assertThat(values).as("where the text is").contains(text);
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isTextual()) {
            values.add(node.textValue());
        }
        node.forEach(child -> collect(child, values));
    }
}
