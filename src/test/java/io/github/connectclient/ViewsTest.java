package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.support.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final MockResponse BUSY = Answers.status(503, "Retry-After", "4");

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ManualTime time = new ManualTime();
    private final ConnectClient connect = server.client(time);

    @Test
    void aViewHasItsOwnDeadline() {
        server.answers(BUSY, BUSY, Answers.json(200, "{}"));
        ConnectClient hurried = connect.with(options -> options.timeout(Duration.ofSeconds(8)));
        assertThatThrownBy(() -> hurried.raw().get("/v1/client/x").send())
                .isInstanceOf(ConnectApiException.ServerError.class);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void aViewHasItsOwnNumberOfRepetitions() {
        server.answers(BUSY, Answers.json(200, "{}"));
        ConnectClient once = connect.with(options -> options.retries(0));
        assertThatThrownBy(() -> once.raw().get("/v1/client/x").send())
                .isInstanceOf(ConnectApiException.ServerError.class);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aViewMayRepeatWritingCalls() {
        server.answers(BUSY, Answers.json(200, "{\"a\":1}"));
        ConnectClient repeating = connect.with(CallOptions::repeatable);
        assertThat(repeating.raw().post("/v1/client/x").text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void anEarlierAnswerIsNotToldWhenTheLastTryHadNone() {
        server.answers(BUSY, Answers.noneButAClosedConnection());
        List<ResponseInfo> heard = new ArrayList<>();
        ConnectClient heeded = connect.with(options -> options.retries(1).onResponse(heard::add));
        assertThatThrownBy(() -> heeded.raw().get("/v1/client/x").send()).isInstanceOf(ConnectTransportException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void aViewHasItsOwnListenerAlsoForTypedOperations() {
        server.answers(Answers.json(200, "{\"privacy\":[]}"), Answers.json(200, "{}"));
        List<ResponseInfo> heard = new ArrayList<>();
        ConnectClient heeded = connect.with(options -> options.onResponse(heard::add));
        heeded.privacy().listEnterprise(UserSession.of(AccessToken.of("a-token")), "NAV");
        connect.raw().get("/v1/client/x").send();
        assertThat(heard).extracting(ResponseInfo::template).containsExactly("/v1/customer/privacy/{enterpriseCode}");
    }

    @Test
    void aViewOfAViewHasTheOptionsOfBoth() {
        ConnectClient view = connect.with(options -> options.retries(7)).with(CallOptions::repeatable);
        assertThat(view).asString().contains("retries=7, repeatable=true");
        assertThat(connect).asString().contains("retries=2, repeatable=false");
    }

    @Test
    void closingAViewDoesNothing() {
        server.answers(Answers.json(200, "{}"), Answers.json(200, "{}"));
        ConnectClient view = connect.with(options -> options.retries(0));
        view.close();
        view.raw().get("/v1/client/x").send();
        connect.raw().get("/v1/client/x").send();
        assertThat(server.requestCount()).isEqualTo(2);
    }

    @Test
    void aViewUsesTheSameConnection() throws InterruptedException {
        server.answers(Answers.json(200, "{}"), Answers.json(200, "{}"));
        connect.raw().get("/v1/client/x").send();
        connect.with(options -> options.retries(0)).raw().get("/v1/client/x").send();
        assertThat(server.request().getConnectionIndex()).isZero();
        assertThat(server.request().getConnectionIndex()).isZero();
    }

    @Test
    void aViewNeedsOptions() {
        assertThatNullPointerException()
                .isThrownBy(() -> connect.with(options -> null))
                .withMessage("options");
    }
}
