package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Sender;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import java.io.IOException;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CloseTest {
    private static final String CLOSED = "this ConnectClient is closed; keep one open for the whole application";

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ConnectClient connect = server.client();

    @Test
    void aClosedClientRefusesEveryCall() {
        ConnectClient viewBefore = connect.with(options -> options.retries(1));
        connect.close();
        UserSession user = UserSession.of(AccessToken.of("a-token"));
        List<Runnable> calls = List.of(
                () -> connect.raw().get("/v1/client/x").send(),
                () -> connect.raw(user).post("/v1/x").send(),
                () -> connect.privacy().listEnterprise(user, "NAV"),
                () -> viewBefore.raw().get("/v1/client/x").send(),
                () -> connect.with(options -> options.retries(1))
                        .raw()
                        .get("/v1/client/x")
                        .send(),
                () -> connect.async(client -> "never").join(),
                () -> viewBefore.async(client -> "never").join());
        assertThat(calls)
                .allSatisfy(call ->
                        assertThatIllegalStateException().isThrownBy(call::run).withMessage(CLOSED));
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void aClosedClientFetchesNoToken() {
        ConnectClient withCredentials = ConnectClient.builder(server.environment())
                .credentials("no.example", "secret")
                .build();
        withCredentials.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> withCredentials.raw().get("/v1/client/x").send())
                .withMessage(CLOSED);
        assertThat(server.requestCount()).isZero();
    }

    @Test
    void aClosedClientThatHasRunBackgroundCallsRefusesMoreOfThem() {
        assertThat(connect.async(client -> "done").join()).isEqualTo("done");
        connect.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> connect.async(client -> "never"))
                .withMessage(CLOSED);
    }

    @Test
    void closingTwiceDoesNothingMore() {
        connect.close();
        assertThatCode(connect::close).doesNotThrowAnyException();
    }

    @Test
    void closingEndsConnectionsThatAreItsOwn() throws IOException {
        OkHttpClient own = withAnIdleConnection();
        Engine engine = engine(own, true);
        assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
        engine.close();
        assertThat(own.connectionPool().connectionCount()).isZero();
        assertThat(own.dispatcher().executorService().isShutdown()).isTrue();
    }

    @Test
    void closingLeavesConnectionsThatAreNotItsOwn() throws IOException {
        OkHttpClient shared = withAnIdleConnection();
        engine(shared, false).close();
        assertThat(shared.connectionPool().connectionCount()).isEqualTo(1);
        assertThat(shared.dispatcher().executorService().isShutdown()).isFalse();
    }

    private Engine engine(OkHttpClient client, boolean isItsOwn) {
        return new Engine(
                server.environment(),
                new Sender(client, Sender.DEFAULT_ANSWER_LIMIT),
                client,
                isItsOwn,
                null,
                null,
                new Background("async", null),
                new Background("renewal", null));
    }

    private OkHttpClient withAnIdleConnection() throws IOException {
        server.answers(Answers.json(200, "{}"));
        OkHttpClient client = new OkHttpClient();
        Request request = new Request.Builder().url(server.uri("/").toString()).build();
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.body().string()).isEqualTo("{}");
        }
        return client;
    }
}
