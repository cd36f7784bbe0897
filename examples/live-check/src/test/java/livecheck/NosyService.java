package livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.Environment;
import io.github.connectclient.testing.ConnectSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Stands before the sandbox and puts personal values wherever a server can put them: values, names and keys of members, codes,
 * error bodies, headers. It remembers the values that went through.
 */
final class NosyService implements AutoCloseable {
    /** The values that it adds; the report must not have them in any spelling. */
    static final Set<String> PLANTED = Set.of("kari", "nordmann", "47912345678", "trondheim");

    /** How long an access token is good for, in seconds: no secret. */
    private static final String LIFETIME = "43200";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int CHANCE = 7;

    private final ConnectSandbox sandbox;
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient forward =
            new OkHttpClient.Builder().followRedirects(false).build();
    private final Set<String> values = new ConcurrentSkipListSet<>();
    private int calls;

    NosyService(ConnectSandbox sandbox) {
        this.sandbox = sandbox;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try {
                    return answer(request);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        server.setServerSocketFactory(new PromptSockets());
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Environment environment() {
        return Environment.custom(here(sandbox.loginBase()), here(sandbox.apiBase()));
    }

    int port() {
        return server.getPort();
    }

    /** Values of the sandbox that can be told from words. */
    Set<String> valuesThatWentThrough() {
        Set<String> telling = new TreeSet<>();
        values.stream()
                .filter(value -> value.length() > 4 && !value.equals(LIFETIME))
                .filter(value -> value.matches(".*[@\\d/+ -].*"))
                .forEach(telling::add);
        return telling;
    }

    private URI here(URI base) {
        return URI.create("http://127.0.0.1:" + server.getPort() + base.getPath());
    }

    private synchronized MockResponse answer(RecordedRequest request) throws IOException {
        Request.Builder onward = new Request.Builder()
                .url(sandbox.apiBase().resolve("/") + request.getTarget().substring(1))
                .headers(request.getHeaders()
                        .newBuilder()
                        .removeAll("Host")
                        .removeAll("Accept-Encoding")
                        .build());
        onward.method(
                request.getMethod(),
                request.getMethod().equals("GET") || request.getBody() == null
                        ? null
                        : RequestBody.create(
                                request.getBody(),
                                MediaType.parse(request.getHeaders().get("Content-Type"))));
        try (Response response = forward.newCall(onward.build()).execute()) {
            return spoiled(request.getTarget().contains("/oauth/"), response);
        }
    }

    private MockResponse spoiled(boolean isTokenCall, Response response) throws IOException {
        JsonNode json = MAPPER.readTree(response.body().string());
        collect(json);
        plant(json);
        int status = response.code();
        if (!isTokenCall && ++calls % CHANCE == 0) {
            status = calls % 2 == 0 ? 400 : 403;
            json = error();
        }
        return new MockResponse.Builder()
                .code(status)
                .headers(Headers.of(
                        "Content-Type", "application/json",
                        "X-Mediaconnect-Api-Version", "kari-47912345678",
                        "X-RateLimit-Reset", "47912345678",
                        "X-RateLimit-Remaining", "47912345678",
                        "X-Customer", "Kari Nordmann"))
                .body(json.toString())
                .build();
    }

    private static JsonNode error() {
        return MAPPER.createObjectNode()
                .put("exceptionType", "no.kari.KariNordmann")
                .put("error", "kari")
                .put("errorMessage", "Kari Nordmann, 47912345678, lives in Trondheim")
                .put("karinordmann", "Trondheim");
    }

    private void collect(JsonNode json) {
        if (json.isValueNode()) {
            values.add(json.asText());
        }
        json.forEach(this::collect);
    }

    private static void plant(JsonNode json) {
        json.forEach(NosyService::plant);
        if (json instanceof ObjectNode object) {
            object.put("remark", "karinordmann@trondheim.example")
                    .put("kari.nordmann@example.org", 1)
                    .put("47912345678", "Kari")
                    .put("Kari", 47912345678L)
                    .put("karinordmann", true)
                    .put("giftWrap", "Kari Nordmann")
                    .put("productType", "KARI_NORDMANN");
            object.putObject("contacts")
                    .put("karinordmann", 1)
                    .put("trondheim", 2)
                    .putObject("phoneNumbers")
                    .put("47912345678", "Nordmann");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
