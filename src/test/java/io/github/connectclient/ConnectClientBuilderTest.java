package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.Consents;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.support.ManualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Cache;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectClientBuilderTest {
    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ManualTime time = new ManualTime();

    private static ConnectClientBuilder builder() {
        return ConnectClient.builder(Environment.TEST);
    }

    private static ConnectClientBuilder withToken() {
        return builder().tokenProvider(timeLeft -> AccessToken.of("a-token"));
    }

    // What is wrong is refused

    @Test
    void withoutCredentialsThereIsNoClient() {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().build())
                .withMessage("no credentials: call credentials(clientId, clientSecret) or tokenProvider(...)");
    }

    @Test
    void basicAuthenticationNeedsCredentials() {
        assertThatIllegalStateException()
                .isThrownBy(() -> withToken().basicAuthentication().build())
                .withMessage("basicAuthentication() needs a client id and secret: call credentials(clientId,"
                        + " clientSecret)");
    }

    @Test
    void aSharedOkHttpClientHasItsOwnProxyAndConnectTimeout() {
        assertThatIllegalStateException()
                .isThrownBy(() -> withToken()
                        .okHttpClient(new OkHttpClient())
                        .proxy(Proxy.NO_PROXY)
                        .build())
                .withMessage("proxy(...) cannot be combined with okHttpClient(...): set it on the OkHttp client");
        assertThatIllegalStateException()
                .isThrownBy(() -> withToken()
                        .connectTimeout(Duration.ofSeconds(1))
                        .okHttpClient(new OkHttpClient())
                        .build())
                .withMessage("connectTimeout(...) cannot be combined with okHttpClient(...): set it on the OkHttp"
                        + " client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void blankCredentialsAreRefused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().credentials(blank, "secret"))
                .withMessage("clientId must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().credentials("id", blank))
                .withMessage("clientSecret must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999S", "PT1H0.001S", "PT2562047788015215H"})
    void aConnectTimeoutOutOfBoundsIsRefused(Duration timeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().connectTimeout(timeout))
                .withMessage("connectTimeout must be at least 1 ms and at most 1 hour, was " + timeout);
    }

    @Test
    void aDeadlineOutOfBoundsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().timeout(Duration.ZERO))
                .withMessage("timeout must be more than 0 and at most 1 hour, was PT0S");
    }

    @Test
    void nothingIsUnsetWithNull() {
        List<Consumer<ConnectClientBuilder>> steps = List.of(
                builder -> builder.credentials(null, "secret"),
                builder -> builder.credentials("id", null),
                builder -> builder.tokenProvider(null),
                builder -> builder.tokenStore(null),
                builder -> builder.okHttpClient(null),
                builder -> builder.options(options -> null),
                builder -> builder.options(null),
                builder -> builder.timeout(null),
                builder -> builder.connectTimeout(null),
                builder -> builder.proxy(null),
                builder -> builder.clock(null),
                builder -> builder.path(null, "/v1/x"),
                builder -> builder.path(Consents.LIST_GROUPS, null));
        assertThat(steps).allSatisfy(step -> assertThatNullPointerException().isThrownBy(() -> step.accept(builder())));
        assertThatNullPointerException()
                .isThrownBy(() -> ConnectClient.builder(null))
                .withMessage("environment");
    }

    @Test
    void aPathThatDoesNotFitItsOperationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().path(Consents.LIST_GROUPS, "/v1/customer/groups"))
                .withMessage("the path of \"List consent groups\" must hold, in this order, [issuer], was []");
    }

    @Test
    void logInsNeedCredentials() {
        try (ConnectClient connect = withToken().build()) {
            String message = "log-ins need the client's id and secret: call credentials(...) on the builder";
            assertThatIllegalStateException().isThrownBy(connect::login).withMessage(message);
            assertThatIllegalStateException().isThrownBy(connect::loginPages).withMessage(message);
        }
    }

    // What is set counts

    @Test
    void aReplacedPathIsTheOneCalled() throws InterruptedException {
        server.answers(Answers.json(200, "{\"groups\":[]}"));
        ConnectClient connect =
                server.client(builder -> builder.path(Consents.LIST_GROUPS, "/v2/groups/of/{issuer}/all"));
        connect.consent().listGroups(UserSession.of(AccessToken.of("of-a-reader")), "NAV");
        RecordedRequest request = server.request();
        assertThat(request.getTarget()).startsWith("/capi/v2/groups/of/NAV/all?");
        assertThat(request.getHeaders().values("Authorization")).containsExactly("Bearer of-a-reader");
    }

    @Test
    void credentialsAreExchangedForAToken() throws InterruptedException {
        server.answers(Answers.json(200, "{\"access_token\":\"fetched\",\"expires_in\":60}"), Answers.json(200, "{}"));
        try (ConnectClient connect = ConnectClient.builder(server.environment())
                .credentials("no.example", "s&cret")
                .build()) {
            connect.raw().get("/v1/client/x").send();
        }
        RecordedRequest token = server.request();
        assertThat(token.getRequestLine()).isEqualTo("POST /user/oauth/token HTTP/1.1");
        assertThat(token.getHeaders().get("Authorization")).isNull();
        assertThat(token.getBody().utf8())
                .contains("client_id=no.example", "client_secret=s%26cret", "grant_type=client_credentials");
        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer fetched");
    }

    @Test
    void credentialsTravelInTheHeaderWhenAskedFor() throws InterruptedException {
        server.answers(Answers.json(200, "{\"access_token\":\"fetched\"}"), Answers.json(200, "{}"));
        try (ConnectClient connect = ConnectClient.builder(server.environment())
                .basicAuthentication()
                .credentials("no.example", "secret")
                .build()) {
            connect.raw().get("/v1/client/x").send();
        }
        RecordedRequest token = server.request();
        assertThat(token.getHeaders().get("Authorization")).startsWith("Basic ");
        assertThat(token.getBody().utf8()).doesNotContain("secret");
    }

    @Test
    void aTokenProviderGoesBeforeCredentials() throws InterruptedException {
        server.answers(Answers.json(200, "{}"));
        ConnectClient connect = server.client(builder -> builder.credentials("no.example", "secret"));
        connect.raw().get("/v1/client/x").send();
        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer " + LocalServer.TOKEN);
        assertThat(connect.login()).isNotNull();
        assertThat(connect.loginPages()).isNotNull();
    }

    @Test
    void optionsAddUp() {
        ConnectClient connect = server.client(builder -> builder.options(options -> options.retries(7))
                .timeout(Duration.ofSeconds(9))
                .options(CallOptions::repeatable));
        assertThat(connect)
                .hasToString("ConnectClient[" + server.uri("/capi")
                        + ", CallOptions[timeout=PT9S, retries=7, repeatable=true]]");
    }

    @Test
    void theClockTellsWhatDatesMean() {
        server.answers(Answers.status(503, "Retry-After", "Sun, 01 Mar 2026 13:00:00 GMT"));
        ConnectClient connect = server.client(builder -> builder.clock(time.clock()));
        assertThatThrownBy(() -> connect.raw().get("/v1/client/x").send())
                .isInstanceOfSatisfying(
                        ConnectApiException.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void aProxyIsUsed() throws InterruptedException {
        server.answers(Answers.json(200, "{\"via\":\"proxy\"}"));
        Proxy proxy = new Proxy(
                Proxy.Type.HTTP,
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), server.uri("/").getPort()));
        Environment behind =
                Environment.custom(URI.create("http://localhost:1/user"), URI.create("http://localhost:1/capi"));
        try (ConnectClient connect = ConnectClient.builder(behind)
                .tokenProvider(timeLeft -> AccessToken.of("a-token"))
                .proxy(proxy)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            assertThat(connect.raw().get("/v1/client/x").text()).isEqualTo("{\"via\":\"proxy\"}");
        }
        assertThat(server.request().getRequestLine()).startsWith("GET http://localhost:1/capi/v1/client/x ");
    }

    // A shared OkHttp client

    @Test
    void aSharedClientLendsConnectionsAndInterceptors() {
        server.answers(Answers.json(200, "{}"), Answers.json(200, "{}"));
        List<HttpUrl> seen = new ArrayList<>();
        OkHttpClient shared = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.add(chain.request().url());
                    return chain.proceed(chain.request());
                })
                .build();
        server.client(builder -> builder.okHttpClient(shared))
                .raw()
                .get("/v1/client/x")
                .send();
        assertThat(seen).hasSize(1);
        assertThat(shared.connectionPool().connectionCount()).isEqualTo(1);
        server.client(builder -> builder.okHttpClient(shared))
                .raw()
                .get("/v1/client/x")
                .send();
        assertThat(shared.connectionPool().connectionCount()).isEqualTo(1);
    }

    @Test
    void callsCountInTheDispatcherOfASharedClient() {
        server.answers(Answers.json(200, "{}"));
        List<Integer> running = new ArrayList<>();
        Dispatcher dispatcher = new Dispatcher();
        OkHttpClient shared = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .addInterceptor(chain -> {
                    running.add(dispatcher.runningCallsCount());
                    return chain.proceed(chain.request());
                })
                .build();
        server.client(builder -> builder.okHttpClient(shared))
                .raw()
                .get("/v1/client/x")
                .send();
        assertThat(running).containsExactly(1);
    }

    @Test
    void aSharedClientStaysOpen() throws IOException {
        server.answers(Answers.json(200, "{}"), Answers.json(200, "{}"));
        OkHttpClient shared = new OkHttpClient();
        ConnectClient connect = server.client(builder -> builder.okHttpClient(shared));
        connect.raw().get("/v1/client/x").send();
        connect.close();
        assertThat(shared.dispatcher().executorService().isShutdown()).isFalse();
        assertThat(shared.connectionPool().connectionCount()).isEqualTo(1);
        try (Response response = shared.newCall(new Request.Builder()
                        .url(server.uri("/other").toString())
                        .build())
                .execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @Test
    void aSharedClientsCookiesAreNeitherKeptNorSent() throws InterruptedException {
        server.answers(Answers.json(200, "{}", "Set-Cookie", "session=secret"), Answers.json(200, "{}"));
        List<Cookie> kept = new ArrayList<>();
        ConnectClient connect = sharing(new OkHttpClient.Builder().cookieJar(new CookieJar() {
            @Override
            public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
                kept.addAll(cookies);
            }

            @Override
            public List<Cookie> loadForRequest(HttpUrl url) {
                return List.of(new Cookie.Builder()
                        .name("a")
                        .value("b")
                        .domain(url.host())
                        .build());
            }
        }));
        connect.raw().get("/v1/client/x").send();
        connect.raw().get("/v1/client/x").send();
        assertThat(kept).isEmpty();
        assertThat(server.request().getHeaders().get("Cookie")).isNull();
        assertThat(server.request().getHeaders().get("Cookie")).isNull();
    }

    @Test
    void aSharedClientsCacheIsNotUsed(@TempDir Path directory) throws IOException {
        server.answers(
                Answers.json(200, "{\"a\":1}", "Cache-Control", "max-age=60"),
                Answers.json(200, "{\"a\":2}", "Cache-Control", "max-age=60"));
        try (Cache cache = new Cache(directory.toFile(), 1_000_000)) {
            ConnectClient connect = sharing(new OkHttpClient.Builder().cache(cache));
            assertThat(connect.raw().get("/v1/client/x").text()).isEqualTo("{\"a\":1}");
            assertThat(connect.raw().get("/v1/client/x").text()).isEqualTo("{\"a\":2}");
            assertThat(cache.requestCount()).isZero();
        }
    }

    @Test
    void aSharedClientsAuthenticatorIsNotAsked() {
        server.answers(Answers.status(401, "WWW-Authenticate", "Basic realm=\"connect\""), Answers.json(200, "{}"));
        ConnectClient connect = sharing(new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", "Basic c2VjcmV0")
                        .build()));
        assertThatThrownBy(() -> connect.raw().get("/v1/client/x").send())
                .isInstanceOf(ConnectApiException.Unauthorized.class);
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @Test
    void aSharedClientsRedirectsAreNotFollowed() {
        server.answers(Answers.status(302, "Location", "/elsewhere"), Answers.json(200, "{}"));
        ConnectClient connect =
                sharing(new OkHttpClient.Builder().followRedirects(true).followSslRedirects(true));
        assertThatThrownBy(() -> connect.raw().get("/v1/client/x").send())
                .isInstanceOfSatisfying(
                        ConnectApiException.class, e -> assertThat(e.status()).isEqualTo(302));
        assertThat(server.requestCount()).isEqualTo(1);
    }

    @Test
    void aSharedClientsTimeLimitsGiveWayToTheDeadline() {
        server.answers(new MockResponse.Builder()
                .body("{\"a\":1}")
                .headersDelay(100, TimeUnit.MILLISECONDS)
                .build());
        ConnectClient connect = sharing(new OkHttpClient.Builder()
                .callTimeout(Duration.ofMillis(20))
                .readTimeout(Duration.ofMillis(20))
                .writeTimeout(Duration.ofMillis(20)));
        assertThat(connect.raw().get("/v1/client/x").text()).isEqualTo("{\"a\":1}");
    }

    private ConnectClient sharing(OkHttpClient.Builder http) {
        OkHttpClient shared = http.build();
        return server.client(builder -> builder.okHttpClient(shared).options(options -> options.retries(0)));
    }
}
