package io.github.connectclient.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.ConnectException;
import io.github.connectclient.Environment;
import io.github.connectclient.ResponseInfo;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.customer.CustomerInfo;
import io.github.connectclient.support.Everything;
import io.github.connectclient.value.Subject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Secrets and personal data are planted in requests, answers, errors, tokens and callbacks; then everything that anybody could
 * write down is searched for them.
 */
class LeaksTest {
    private static final String SECRET = "planted-client-secret";
    private static final String ACCESS = "planted-access-token";
    private static final String CLIENT_ACCESS = "planted-client-token";
    private static final String REFRESH = "planted-refresh-token";
    private static final String CODE = "planted-code";
    private static final String SUBJECT = "planted-subject";
    private static final String CUSTOMER = "990077661";
    private static final String NAME = "Plantedname";
    private static final String EMAIL = "planted.reader@avis.example";
    private static final String PHONE = "+4790817263";
    private static final String BIRTH = "1971-12-30";
    private static final String ADDRESS = "Plantedveien 8";
    private static final String COOKIE = "planted-cookie";
    private static final URI BACK = URI.create("https://avis.example/back");

    /** Everything about a person at once, as a server could write it anywhere. */
    private static final String PERSON =
            String.join(" ", SUBJECT, CUSTOMER, NAME, EMAIL, PHONE, BIRTH, ADDRESS, ACCESS, SECRET);

    private static final String PROFILE =
            """
            {"customerNumber":%s,"name":{"firstName":"%s","lastName":"%s"},"phoneNumbers":[{"phoneNumber":"%s"}],
            "emails":["%s"],"invoiceEmailAddress":"%s","attachedUsers":[{"uniqueId":"%s","credentials":[{"credential":"%s"}]}],
            "birthDate":"%s","address":{"street":"%s"},"other":"%s"}
            """.formatted(CUSTOMER, NAME, NAME, PHONE, EMAIL, EMAIL, SUBJECT, PHONE, BIRTH, ADDRESS, PERSON);

    private final EverySound sound = new EverySound();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final List<String> planted = new ArrayList<>(List.of(
            SECRET,
            ACCESS,
            CLIENT_ACCESS,
            REFRESH,
            CODE,
            SUBJECT,
            CUSTOMER,
            NAME,
            EMAIL,
            PHONE,
            BIRTH,
            ADDRESS,
            COOKIE));
    private final AtomicReference<Function<RecordedRequest, MockResponse>> api = new AtomicReference<>();
    private final AtomicReference<MockResponse> tokens = new AtomicReference<>();
    private final AnyServer server = new AnyServer(this::answer);

    /** How the client talks to the server. */
    enum Via {
        HTTP_1,
        HTTP_2
    }

    @BeforeEach
    void answerWell() {
        api.set(request -> json(200, PROFILE));
        tokens.set(json(
                200,
                "{\"access_token\":\"" + ACCESS + "\",\"refresh_token\":\"" + REFRESH + "\",\"expires_in\":3600}"));
    }

    @AfterEach
    void stop() {
        server.close();
        sound.close();
    }

    private MockResponse answer(RecordedRequest request) {
        Thread.getAllStackTraces().keySet().forEach(thread -> written.add(thread.getName()));
        if (request.getTarget().startsWith("/user/oauth/token")) {
            String form = request.getBody().utf8();
            return form.contains("client_credentials")
                    ? json(200, "{\"access_token\":\"" + CLIENT_ACCESS + "\",\"expires_in\":3600}")
                    : tokens.get();
        }
        return api.get().apply(request);
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .setHeader("Set-Cookie", "session=" + COOKIE)
                .body(body)
                .build();
    }

    private ConnectClientBuilder client(Environment environment) {
        return ConnectClient.builder(environment)
                .credentials("test.client", SECRET)
                .options(options ->
                        options.retries(1).timeout(Duration.ofSeconds(10)).onResponse(this::sees));
    }

    private Environment here() {
        return Environment.custom(server.uri("/user"), server.uri("/capi"));
    }

    private void sees(ResponseInfo info) {
        written.add(info.toString());
        assertThat(info.headers()).doesNotContainKeys("authorization", "cookie");
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void nothingLeaksFromAClientToWhichEverythingHappens(Via via) {
        ConnectClientBuilder builder = client(here());
        if (via == Via.HTTP_2) {
            server.mock().setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
            builder.okHttpClient(new OkHttpClient.Builder()
                    .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                    .build());
        }
        try (ConnectClient connect = builder.build()) {
            PendingLogin pending = connect.login().withPkce().begin(BACK);
            planted.addAll(secretsOf(pending));
            UserSession user = connect.login()
                    .finish(
                            pending,
                            "code=" + CODE + "&state=" + secretsOf(pending).get(0));
            planted.add(user.key());
            CustomerInfo info = connect.customers().listInfo(user);
            goWrong(connect, user);
            goWrongAtLogin(connect, pending);
            writeGraph(connect, user, pending, info, Subject.connect(SUBJECT), new ExternalIdCode(CODE));
        }
        nothingPlantedIsFound(via == Via.HTTP_2 ? "Http2" : "TaskRunner");
    }

    private void goWrong(ConnectClient connect, UserSession user) {
        String error = "{\"exceptionType\":\"" + PERSON + "\",\"errorMessage\":\"" + PERSON + "\",\"error\":\"" + EMAIL
                + "\",\"error_description\":\"" + PERSON + "\"}";
        for (MockResponse answer : List.of(
                json(400, error),
                json(401, error),
                json(403, error),
                json(429, error),
                json(500, error),
                json(503, "<error>" + PERSON + "</error>"),
                json(418, PERSON),
                json(302, PERSON)
                        .newBuilder()
                        .setHeader("Location", "https://avis.example/" + EMAIL)
                        .build(),
                json(200, PERSON),
                json(200, "{\"" + EMAIL + "\":" + PERSON),
                json(200, "{\"customerNumber\":{\"" + EMAIL + "\":\"" + PERSON + "\"}}"),
                json(200, "[{\"" + EMAIL + "\":1}]"),
                json(200, "{\"a\":\"" + PERSON + "\",\"a\":1}"))) {
            api.set(request -> answer);
            writes(() -> connect.customers().listInfo(user));
            writes(() -> connect.consent().listEventHistory("12", Subject.connect(SUBJECT)));
            writes(() -> connect.raw()
                    .post("/v1/client/x/{id}", EMAIL)
                    .query("phone", PHONE)
                    .json(List.of(PERSON))
                    .as(CustomerInfo.class));
        }
        writes(() -> connect.consent().list(PERSON.repeat(20)));
        writes(() -> connect.raw().get("/v1/client/x/{id}", EMAIL + "\n").text());
        writes(() ->
                connect.raw().get("/v1/client/x").query("q", EMAIL + "\ud800").text());
        writes(() -> connect.raw()
                .post("/v1/client/x")
                .json(List.of(EMAIL + "\ud800"))
                .text());
        writes(() -> connect.raw().get("/v1/client/x\n" + EMAIL).text());
        writes(() -> Subject.connectId(EMAIL.repeat(20)));
        writes(() -> AccessToken.of(ACCESS + "\n"));
        writes(() -> connect.login().restore(SECRET) == null ? failed() : SECRET);
    }

    private static Object failed() {
        throw new ConnectAuthException(ConnectAuthException.Reason.GRANT_ENDED, "no such session");
    }

    private void goWrongAtLogin(ConnectClient connect, PendingLogin pending) {
        String good = "code=" + CODE + "&state=" + secretsOf(pending).get(0);
        for (String callback : List.of(
                good + "&code=" + ACCESS,
                good + "&error=" + EMAIL + "&error_description=" + NAME,
                "error=" + EMAIL,
                "code=" + CODE + "&state=" + SECRET,
                good + "%zz" + EMAIL,
                EMAIL)) {
            writes(() -> connect.login().finish(pending, callback));
        }
        for (MockResponse answer : List.of(
                json(400, "{\"error\":\"" + EMAIL + "\",\"error_description\":\"" + PERSON + "\"}"),
                json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"" + PERSON + "\"}"),
                json(401, "{\"error\":\"invalid_client\",\"error_description\":\"" + PERSON + "\"}"),
                json(500, PERSON),
                json(200, PERSON),
                json(200, "{\"access_token\":\"" + ACCESS + "\\n\"}"),
                json(200, "{\"access_token\":\"" + ACCESS + "\",\"refresh_token\":\"" + REFRESH + "\\u0000\"}"),
                json(200, "{\"access_token\":\"" + ACCESS + "\",\"expires_in\":\"" + EMAIL + "\"}"))) {
            tokens.set(answer);
            writes(() -> connect.login().finish(pending, good));
            writes(() -> connect.login().exchange(new ExternalIdCode(CODE)));
        }
        writes(() -> PendingLogin.restore(EMAIL));
        writes(() -> connect.login().begin(URI.create(BACK + "?code=" + CODE)));
        writes(() -> connect.loginPages().login(URI.create("ftp://" + EMAIL), BACK));
        writes(() -> ConnectClient.builder(here()).credentials("id", SECRET + "\n"));
    }

    @Test
    void nothingLeaksWhenTheStoreFails() {
        FailingStore store = new FailingStore();
        try (ConnectClient connect = client(here()).tokenStore(store).build()) {
            UserSession user = connect.login().exchange(new ExternalIdCode(CODE));
            planted.add(user.key());
            api.set(request -> json(401, "{\"error\":\"invalid_token\"}"));
            store.fails = true;
            writes(() -> connect.customers().listInfo(user));
            writes(() -> connect.login().exchange(new ExternalIdCode(CODE)));
            writes(() -> connect.login().restore(user.key() + SECRET));
            writeGraph(connect, user);
        }
        nothingPlantedIsFound("TaskRunner");
    }

    /** Ports without TLS, with a certificate of nobody, and with no HTTP at all. */
    @Test
    void nothingLeaksWhenTheOtherEndIsNotTheServer() throws IOException {
        URI tls = URI.create("https://localhost:" + server.mock().getPort());
        failsToReach(Environment.custom(tls.resolve("/user"), tls.resolve("/capi")));
        try (AnyServer stranger = new AnyServer(request -> json(200, PERSON))) {
            HeldCertificate certificate = new HeldCertificate.Builder()
                    .addSubjectAlternativeName("stranger.example")
                    .build();
            stranger.mock()
                    .useHttps(new HandshakeCertificates.Builder()
                            .heldCertificate(certificate)
                            .build()
                            .sslSocketFactory());
            URI there = URI.create("https://localhost:" + stranger.mock().getPort());
            failsToReach(Environment.custom(there.resolve("/user"), there.resolve("/capi")));
        }
        try (ServerSocket noHttp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread talker = new Thread(() -> talk(noHttp), "talker");
            talker.setDaemon(true);
            talker.start();
            URI there = URI.create("http://127.0.0.1:" + noHttp.getLocalPort());
            failsToReach(Environment.custom(there.resolve("/user"), there.resolve("/capi")));
            failsToReach(Environment.custom(server.uri("/user"), there.resolve("/capi")));
        }
        nothingPlantedIsFound("TaskRunner");
    }

    private void failsToReach(Environment environment) {
        try (ConnectClient connect =
                client(environment).timeout(Duration.ofMillis(800)).build()) {
            writes(() -> connect.consent().listEventHistory("12", Subject.connect(SUBJECT)));
            writes(() -> connect.raw()
                    .post("/v1/client/x/{id}", EMAIL)
                    .json(List.of(PERSON))
                    .text());
            writes(() -> {
                UserSession user = connect.login().exchange(new ExternalIdCode(CODE));
                return connect.customers().listInfo(user);
            });
            writeGraph(connect);
        }
    }

    private static void talk(ServerSocket server) {
        String[] said = {PERSON, "HTTP/1.1 " + PERSON, "HTTP/1.1 200 OK\r\n" + PERSON + "\r\n\r\n", "\0\0"};
        for (int i = 0; !server.isClosed(); i++) {
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                assertThat(in.read(new byte[4096])).isPositive();
                socket.getOutputStream().write((said[i % said.length] + "\r\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the client went, or the test ended
            }
        }
    }

    /** A log-in is kept where others may look: by design with state and verifier, and with nothing that outlives it. */
    @Test
    void aStoredLogInReachesNothingButItsOwnFourTexts() {
        try (ConnectClient connect = client(here()).build()) {
            connect.login().exchange(new ExternalIdCode(CODE));
            PendingLogin begun = connect.login().withPkce().begin(BACK);
            byte[] bytes = serialised(begun);
            for (PendingLogin pending :
                    List.of(begun, PendingLogin.restore(begun.save()), (PendingLogin) deserialised(bytes))) {
                Set<Object> reached = Graph.of(pending);
                assertThat(reached).hasSize(5);
                assertThat(reached.stream().map(Object::getClass).distinct())
                        .containsExactlyInAnyOrder(PendingLogin.class, URI.class, String.class);
                assertThat(reached.stream().map(String::valueOf)).noneMatch(text -> text.contains("planted"));
                assertThat(pending.toString()).isEqualTo("PendingLogin[state, PKCE]");
            }
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .contains(secretsOf(begun))
                    .doesNotContain("planted");
            assertThat(begun.url().toString()).doesNotContain(secretsOf(begun).get(1));
        }
    }

    /** The state and the verifier. */
    private static List<String> secretsOf(PendingLogin pending) {
        return Stream.of(pending.save().split("\\.", -1))
                .skip(3)
                .filter(part -> !part.isEmpty())
                .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .toList();
    }

    /** Writes down all that could be written of a failure: everything is made to fail, so what does not is an error. */
    private void writes(Callable<?> call) {
        Throwable failure = catchThrowable(call::call);
        if (failure == null) {
            return; // answers that are no error for this call
        }
        assertThat(failure).isInstanceOfAny(ConnectException.class, IllegalArgumentException.class);
        written.add(Everything.of(failure));
        written.add(new String(serialised(failure), StandardCharsets.ISO_8859_1));
        writeGraph(failure);
    }

    /** Every object of ours that can be reached, as text; of exceptions also what a stored copy still knows. */
    private void writeGraph(Object... roots) {
        for (Object object : Graph.of(roots)) {
            if (object instanceof Throwable failure) {
                written.add(Everything.of(failure));
                ifApi(deserialised(serialised(failure)));
            } else if (object.getClass().getName().startsWith("io.github.connectclient.") && !(object instanceof Map)) {
                written.add(object.toString());
            }
        }
    }

    private void ifApi(Object stored) {
        if (stored instanceof ConnectApiException e) {
            written.add(
                    e.body() + e.exceptionType() + e.error() + e.errorMessage() + e.errorDescription() + e.response());
        }
        if (stored instanceof ConnectAuthException e) {
            written.add(e.error() + e.errorDescription());
        }
    }

    private void nothingPlantedIsFound(String logger) {
        List<String> heard = sound.heard();
        assertThat(heard).as("OkHttp's own log was heard").anyMatch(line -> line.contains(logger));
        assertThat(written).hasSizeGreaterThan(10);
        assertThat(Stream.concat(heard.stream(), written.stream())
                        .flatMap(text -> planted.stream()
                                .filter(text::contains)
                                .map(found -> found + " in " + text.substring(0, Math.min(600, text.length())))))
                .isEmpty();
    }

    private static byte[] serialised(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object deserialised(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Fails when told to, with what a driver says. */
    private static final class FailingStore implements TokenStore {
        private final TokenStore store = TokenStore.inMemory();
        private volatile boolean fails;

        private TokenStore store() {
            if (fails) {
                throw new IllegalStateException("no connection");
            }
            return store;
        }

        @Override
        public Grant find(String key) {
            return store().find(key);
        }

        @Override
        public void save(String key, Grant grant) {
            store().save(key, grant);
        }

        @Override
        public boolean replace(String key, Grant expected, Grant renewed) {
            return store().replace(key, expected, renewed);
        }

        @Override
        public void remove(String key) {
            store().remove(key);
        }

        @Override
        public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
            return store().exclusively(key, timeLeft, renewal);
        }
    }
}
