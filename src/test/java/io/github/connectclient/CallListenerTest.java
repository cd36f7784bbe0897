package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.TokenProvider;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.bulk.BulkReport;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.CapturedLog;
import io.github.connectclient.support.Heard;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.support.ManualTime;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.value.Subject;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CallListenerTest {
    private static final String PATH = "/v1/client/new/{id}";

    @AutoClose
    private final LocalServer server = new LocalServer();

    private final ManualTime time = new ManualTime();
    private final Heard heard = new Heard();

    private ConnectClient client(CallListener... listeners) {
        return server.client(builder -> {
            for (CallListener listener : listeners) {
                builder.listener(listener);
            }
            return Backstage.withTime(builder, time);
        });
    }

    @Test
    void aCallIsHeardFromStartToEnd() {
        server.answers(Answers.json(200, "{}"));
        client(heard).raw().get(PATH, "a-value").send();
        assertThat(heard.lines())
                .containsExactly(
                        "started CLIENT GET /v1/client/new/{id}",
                        "sending 1",
                        "answered 1 200",
                        "finished SUCCESS 2xx 1");
    }

    @Test
    void repetitionsAreHeardWithTheirCauseAndWait() {
        server.answers(
                Answers.status(503, "Retry-After", "4"),
                Answers.noneButAClosedConnection(),
                Answers.json(200, "not JSON"));
        assertThatThrownBy(() -> client(heard).raw().get(PATH, "a-value").as(List.class))
                .isInstanceOf(ConnectDecodeException.class);
        assertThat(heard.lines())
                .containsExactly(
                        "started CLIENT GET /v1/client/new/{id}",
                        "sending 1",
                        "answered 1 503",
                        "repeating after SERVER_ERROR in PT4S",
                        "sending 2",
                        "repeating after UNREACHABLE in " + time.waits().get(1),
                        "sending 3",
                        "answered 3 200",
                        "finished UNREADABLE 2xx 3");
    }

    @Test
    void aRefusedTokenIsHeardAsARepetition() {
        server.answers(
                Answers.status(401, "WWW-Authenticate", "Bearer error=\"invalid_token\""), Answers.json(200, "{}"));
        client(heard).raw(UserSession.of(new Replacing())).get("/v1/new").send();
        assertThat(heard.lines()).contains("repeating after UNAUTHORIZED in PT0S", "finished SUCCESS 2xx 2");
    }

    @Test
    void aRequestThatIsHeldBackIsHeardToWaitAndToGo() {
        server.answers(Answers.json(200, "{}"), Answers.json(200, "{}"));
        ConnectClient connect = paced(timeLeft -> Duration.ofSeconds(3));
        connect.raw().get(PATH, "a-value").send();
        assertThat(heard.lines())
                .containsExactly(
                        "started CLIENT GET /v1/client/new/{id}",
                        "held back",
                        "released SUCCESS after PT3S",
                        "sending 1",
                        "answered 1 200",
                        "finished SUCCESS 2xx 1");
    }

    @Test
    void aRequestWithRoomAtOnceIsNotHeldBack() {
        server.answers(Answers.json(200, "{}"));
        paced(timeLeft -> Duration.ZERO).raw().get(PATH, "a-value").send();
        assertThat(heard.lines()).noneMatch(line -> line.contains("held back") || line.contains("released"));
    }

    @Test
    void aRequestWithoutRoomIsHeardToBeRefused() {
        ConnectClient connect = paced(timeLeft -> null);
        assertThatThrownBy(() -> connect.raw().get(PATH, "a-value").send())
                .isInstanceOf(ConnectTransportException.class);
        assertThat(heard.lines())
                .containsExactly(
                        "started CLIENT GET /v1/client/new/{id}",
                        "held back",
                        "released TIMEOUT after PT0S",
                        "finished TIMEOUT none 0");
    }

    @Test
    void withPacingARefusalForNowIsHeardToWaitForRoomOnceWhateverItWaitsFor() {
        server.answers(Answers.status(429, "Retry-After", "2"), Answers.json(200, "{}"));
        paced(timeLeft -> Duration.ofSeconds(1)).raw().get(PATH, "a-value").send();
        assertThat(heard.lines())
                .containsExactly(
                        "started CLIENT GET /v1/client/new/{id}",
                        "held back",
                        "released SUCCESS after PT1S",
                        "sending 1",
                        "answered 1 429",
                        "repeating after RATE_LIMITED in PT0S",
                        "held back",
                        "released SUCCESS after PT3S",
                        "sending 2",
                        "answered 2 200",
                        "finished SUCCESS 2xx 2");
    }

    @Test
    void anInterruptEndsAWaitAndTheCall() {
        time.interruptNextWait();
        ConnectClient connect = paced(timeLeft -> Duration.ofSeconds(3));
        assertThatThrownBy(() -> connect.raw().get(PATH, "a-value").send())
                .isInstanceOf(ConnectTransportException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(heard.lines())
                .endsWith("held back", "released INTERRUPTED after PT0S", "finished INTERRUPTED none 0");
    }

    @Test
    void anInterruptWhileWaitingForATokenIsNoFailureOfTheLoginServer() {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), sandbox.clientSecret())
                        .listener(heard)
                        .build()) {
            sandbox.nextTokenCall(Fault.delay(Duration.ofMillis(200)));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> connect.consent().list("NAV")).isInstanceOf(ConnectAuthException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(heard.lines()).contains("finished INTERRUPTED none 0");
    }

    @Test
    void whatIsRefusedBeforeSendingNeverStarts() {
        ConnectClient connect = client(heard);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect.raw().get("/v1/customer/x").send());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        connect.raw().get(PATH, "a-value").query("q", "\ud800").send());
        assertThat(heard.lines()).isEmpty();
    }

    @Test
    void anErrorOfTheApplicationFinishesTheCallAsWell() {
        ConnectClient connect = client(heard);
        TokenProvider failing = timeLeft -> {
            throw new StackOverflowError();
        };
        assertThatThrownBy(() ->
                        connect.raw(UserSession.of(failing)).get("/v1/new").send())
                .isInstanceOf(StackOverflowError.class);
        assertThat(heard.lines()).containsExactly("started USER GET /v1/new", "finished ERROR none 0");
    }

    @Test
    void whatAListenerThrowsBreaksNoCallAndIsToldOnce() {
        server.answers(Answers.status(503), Answers.json(200, "{}"), Answers.json(200, "{}"));
        try (CapturedLog log = new CapturedLog("io.github.connectclient", Level.INFO)) {
            ConnectClient connect = client(new Throwing(), heard);
            connect.raw().get(PATH, "a-value").send();
            connect.async(c -> c.raw().get(PATH, "a-value").text()).join();
            assertThat(log.lines())
                    .containsExactly("WARN The listener " + Throwing.class.getName()
                            + " failed: java.lang.NoClassDefFoundError");
        }
        assertThat(heard.lines())
                .filteredOn(line -> line.startsWith("finished"))
                .hasSize(2);
    }

    @Test
    void aListenerThatFailsAtTheStartLeavesTheCallToTheOthers() {
        server.answers(Answers.json(200, "{}"));
        CallListener failing = (operation, template) -> {
            throw new IllegalStateException("planted words");
        };
        client(failing, (operation, template) -> null, heard)
                .raw()
                .get(PATH, "a-value")
                .send();
        assertThat(heard.lines()).hasSize(4);
    }

    @Test
    void severalListenersHearEndsInReverseOrder() {
        server.answers(Answers.status(429, "Retry-After", "1"), Answers.json(200, "{}"));
        List<String> lines = new CopyOnWriteArrayList<>();
        ConnectClient connect = server.client(builder -> Backstage.withTime(builder, time)
                .listener(new Heard("1 ", lines))
                .listener(new Heard("2 ", lines))
                .pacing(timeLeft -> Duration.ZERO));
        connect.async(c -> c.raw().get(PATH, "a-value").text()).join();
        assertThat(lines)
                .containsOnlyOnce("2 handing over", "1 handing over", "1 handed over", "2 handed over")
                .containsSubsequence(
                        "1 handed over",
                        "2 handed over",
                        "1 started CLIENT GET " + PATH,
                        "2 started CLIENT GET " + PATH)
                .containsSubsequence("1 repeating after RATE_LIMITED in PT0S", "2 repeating after RATE_LIMITED in PT0S")
                .containsSubsequence(
                        "1 held back", "2 held back", "2 released SUCCESS after PT1S", "1 released SUCCESS after PT1S")
                .containsSubsequence("1 sending 2", "2 sending 2", "1 answered 2 200", "2 answered 2 200")
                .containsSubsequence("2 finished SUCCESS 2xx 2", "1 finished SUCCESS 2xx 2");
    }

    @Test
    void tokenRequestsAreHeardWithTheirGrantAndOutcome() {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), sandbox.clientSecret())
                        .listener(heard)
                        .listener((operation, template) -> null)
                        .build()) {
            var login = connect.login().begin(URI.create("https://avis.example/back"));
            UserSession user = connect.login().finish(login, sandbox.visit(login.url()));
            sandbox.expireAccessTokens();
            sandbox.nextTokenCall(Fault.status(503));
            assertThatThrownBy(() -> connect.privacy().listEnterprise(user, "NAV"))
                    .isInstanceOf(ConnectAuthException.class);
            connect.privacy().listEnterprise(user, "NAV");
            connect.consent().list("NAV");
        }
        assertThat(heard.lines())
                .filteredOn(line -> line.startsWith("request"))
                .containsExactly(
                        "requesting AUTHORIZATION_CODE",
                        "requested AUTHORIZATION_CODE SUCCESS",
                        "requesting REFRESH_TOKEN",
                        "requested REFRESH_TOKEN NO_TOKEN",
                        "requesting REFRESH_TOKEN",
                        "requested REFRESH_TOKEN SUCCESS",
                        "requesting CLIENT_CREDENTIALS",
                        "requested CLIENT_CREDENTIALS SUCCESS");
        assertThat(heard.lines()).contains("finished NO_TOKEN 4xx 1");
    }

    @Test
    void everyCallOfABulkJobFinishesOnce() {
        try (ConnectSandbox sandbox = ConnectSandbox.start();
                ConnectClient connect = ConnectClient.builder(sandbox.environment())
                        .credentials(sandbox.clientId(), sandbox.clientSecret())
                        .pacing(timeLeft -> Duration.ofMillis(1))
                        .listener(heard)
                        .build()) {
            BulkReport<Integer> report = connect.bulk(
                            IntStream.range(0, 50).boxed().toList())
                    .reading(number -> connect.consent().listEventHistory("NAV", Subject.connect("4711" + number)))
                    .run((number, history) -> {});
            assertThat(report.done()).isEqualTo(50);
        }
        assertThat(Collections.frequency(heard.lines(), "finished SUCCESS 2xx 1"))
                .isEqualTo(50);
        assertThat(heard.lines()).doesNotContain("handing over").contains("held back");
        assertThat(heard.lines())
                .filteredOn(line -> line.startsWith("released SUCCESS"))
                .hasSize(50);
    }

    @Test
    void aListenerMustNotBeNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> server.client(builder -> builder.listener(null)))
                .withMessage("listener");
    }

    private ConnectClient paced(Pacing pacing) {
        return server.client(
                builder -> Backstage.withTime(builder, time).pacing(pacing).listener(heard));
    }

    private static final class Replacing implements TokenProvider {
        @Override
        public AccessToken token(Duration timeLeft) {
            return AccessToken.of("refused");
        }

        @Override
        public AccessToken replace(AccessToken refused, Duration timeLeft) {
            return AccessToken.of("another");
        }
    }

    /** Fails wherever it is told something. */
    private static final class Throwing implements CallListener {
        @Override
        public CallObserver started(Operation operation, String template) {
            return new CallObserver() {
                @Override
                public void sending(int attempt) {
                    throw new NoClassDefFoundError("planted words");
                }

                @Override
                public void answered(int attempt, int status, Duration duration) {
                    throw new IllegalStateException("planted words");
                }

                @Override
                public void repeating(CallOutcome after, Duration wait) {
                    throw new IllegalStateException("planted words");
                }

                @Override
                public void finished(CallResult result) {
                    throw new IllegalStateException("planted words");
                }
            };
        }

        @Override
        public Runnable handingOver(Runnable work) {
            return () -> {
                throw new IllegalStateException("planted words");
            };
        }
    }
}
