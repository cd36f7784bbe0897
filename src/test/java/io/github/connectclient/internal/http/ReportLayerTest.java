package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.connectclient.CallOptions;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.ResponseInfo;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.CapturedLog;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.support.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReportLayerTest {
    private static final String LOGGER = "io.github.connectclient.calls";

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ManualTime time = new ManualTime();
    private final ConnectClient connect = server.client(time);
    private final List<ResponseInfo> heard = new ArrayList<>();

    @Test
    void aCallIsOneLineWithoutAnyValue() {
        server.answers(Answers.json(200, "{\"name\":\"answer-value\"}", "X-Header", "header-value"));
        try (CapturedLog log = new CapturedLog("io.github.connectclient", Level.DEBUG)) {
            connect.raw()
                    .post("/v1/client/new/{id}", "path-value")
                    .query("q", "query-value")
                    .json(Map.of("a", "body-value"))
                    .send();
            assertThat(log.lines()).containsExactly("DEBUG CLIENT POST /v1/client/new/{id} -> 200 ok in 0 ms, 1 sent");
        }
    }

    @Test
    void aRepeatedCallIsOneLineAsWell() {
        server.answers(
                Answers.status(429, "Retry-After", "2"),
                Answers.truncated(200, "{"),
                Answers.json(200, "{\"name\":\"x\"}"));
        try (CapturedLog log = new CapturedLog(LOGGER, Level.DEBUG)) {
            UserSession user = UserSession.of(AccessToken.of("user-token"));
            connect.raw(user).get("/v1/new/{id}", "path-value").as(Map.class);
            assertThat(log.lines())
                    .containsExactly("DEBUG USER GET /v1/new/{id} -> 200 ok in "
                            + time.waits().stream()
                                    .reduce(Duration.ZERO, Duration::plus)
                                    .toMillis() + " ms, 3 sent");
        }
    }

    @Test
    void aFailedCallTellsTheKindOfFailure() {
        server.answers(
                Answers.json(404, "{\"errorMessage\":\"No subject 563457\"}"),
                Answers.json(200, "[\"563457\"]"),
                Answers.noneButAClosedConnection());
        ConnectClient once = connect.with(options -> options.retries(0));
        try (CapturedLog log = new CapturedLog(LOGGER, Level.DEBUG)) {
            assertThatThrownBy(() -> once.raw().get("/v1/client/x").send()).isInstanceOf(ConnectApiException.class);
            assertThatThrownBy(() -> once.raw().get("/v1/client/x").as(Integer.class))
                    .isInstanceOf(ConnectDecodeException.class);
            assertThatThrownBy(() -> once.raw().get("/v1/client/x").send())
                    .isInstanceOf(ConnectTransportException.class);
            assertThat(log.lines())
                    .containsExactly(
                            "DEBUG CLIENT GET /v1/client/x -> 404 NotFound in 0 ms, 1 sent",
                            "DEBUG CLIENT GET /v1/client/x -> 200 ConnectDecodeException in 0 ms, 1 sent",
                            "DEBUG CLIENT GET /v1/client/x -> no answer ConnectTransportException in 0 ms, 1 sent");
        }
    }

    @Test
    void aCallThatIsNotMadeIsALineToo() {
        connect.close();
        try (CapturedLog log = new CapturedLog(LOGGER, Level.DEBUG)) {
            assertThatThrownBy(() -> connect.raw().get("/v1/client/x").send())
                    .isInstanceOf(IllegalStateException.class);
            assertThat(log.lines()).singleElement().asString().contains("-> no answer failed in");
        }
    }

    @Test
    void aboveDebugNothingIsSaid() {
        server.answers(Answers.json(200, "{}"), Answers.status(500));
        try (CapturedLog log = new CapturedLog("io.github.connectclient", Level.INFO)) {
            connect.raw().get("/v1/client/x").send();
            assertThatThrownBy(() -> connect.raw().post("/v1/client/x").send()).isInstanceOf(ConnectApiException.class);
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void theListenerHearsOfACallOnceAfterTheLastTry() {
        server.answers(
                Answers.status(503, "Retry-After", "1"),
                Answers.status(503, "Retry-After", "2"),
                Answers.json(200, "{}", "X-Mediaconnect-Api-Version", "17"));
        listening().raw().get("/v1/client/new/{id}", "path-value").send();
        assertThat(heard).singleElement().satisfies(info -> {
            assertThat(info.status()).isEqualTo(200);
            assertThat(info.attempts()).isEqualTo(3);
            assertThat(info.duration()).isEqualTo(Duration.ofSeconds(3));
            assertThat(info.template()).isEqualTo("/v1/client/new/{id}");
            assertThat(info.operation()).hasToString("GET /v1/client/new/{id}");
            assertThat(info.apiVersion()).isEqualTo("17");
        });
    }

    @Test
    void theListenerHearsOfErrorAnswers() {
        server.answers(Answers.status(403));
        assertThatThrownBy(() -> listening().raw().get("/v1/client/x").send()).isInstanceOf(ConnectApiException.class);
        assertThat(heard).extracting(ResponseInfo::status).containsExactly(403);
    }

    @Test
    void theListenerHearsNothingWhenNoAnswerCame() {
        server.answers(Answers.noneButAClosedConnection());
        assertThatThrownBy(() -> listening().raw().post("/v1/client/x").send())
                .isInstanceOf(ConnectTransportException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNoHarm() {
        server.answers(Answers.json(200, "7"), Answers.status(404));
        ConnectClient failing = connect.with(options -> options.onResponse(info -> {
            throw new IllegalStateException("secret of the listener");
        }));
        try (CapturedLog log = new CapturedLog("io.github.connectclient", Level.WARN)) {
            assertThat(failing.raw().get("/v1/client/x").as(Integer.class)).isEqualTo(7);
            assertThatThrownBy(() -> failing.raw().get("/v1/client/x").send())
                    .isInstanceOf(ConnectApiException.NotFound.class);
            assertThat(log.lines())
                    .containsExactly(
                            "WARN The response listener failed: java.lang.IllegalStateException",
                            "WARN The response listener failed: java.lang.IllegalStateException");
        }
    }

    private ConnectClient listening() {
        return connect.with((CallOptions options) -> options.onResponse(heard::add));
    }
}
