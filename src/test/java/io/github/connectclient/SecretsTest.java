package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.consent.ConsentHistory;
import io.github.connectclient.consent.Receipt;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.testing.SandboxCall;
import io.github.connectclient.value.Binary;
import io.github.connectclient.value.Subject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Secrets and personal data are planted everywhere, everything goes wrong, and none of them turns up anywhere. */
class SecretsTest {
    private static final String SECRET = "planted-client-secret-!&=%";
    private static final String CUSTOMER = "990077661";
    private static final String CREDENTIAL = "planted.reader@example.org";
    private static final String SERVER_TEXT = "planted words about Kari Planted, planted.reader@example.org";
    private static final URI BACK = URI.create("https://avis.example/back");

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> seen = new ArrayList<>();
    private final java.util.logging.Logger julRoot = java.util.logging.Logger.getLogger("");
    private final Handler julHandler = new Recorder();
    private Level levelBefore;

    @BeforeEach
    void listenToEverything() {
        levelBefore = root.getLevel();
        root.setLevel(Level.TRACE);
        logged.start();
        root.addAppender(logged);
        julRoot.addHandler(julHandler);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        root.setLevel(levelBefore);
        julRoot.removeHandler(julHandler);
    }

    @Test
    void nothingPlantedTurnsUpWhateverGoesWrong() {
        try (ConnectSandbox sandbox = ConnectSandbox.start(settings -> settings.credentials("planted.client", SECRET)
                .reader(CUSTOMER, CREDENTIAL)
                .rotateRefreshTokens())) {
            RememberingStore store = new RememberingStore();
            try (ConnectClient connect = ConnectClient.builder(sandbox.environment())
                    .credentials("planted.client", SECRET)
                    .tokenStore(store)
                    .options(options -> options.retries(0))
                    .build()) {
                PendingLogin login = connect.login().withPkce().begin(BACK);
                URI callback = sandbox.visit(login.url());
                UserSession user = connect.login().finish(login, callback);
                List<String> planted = new ArrayList<>(List.of(SECRET, CUSTOMER, CREDENTIAL, "Kari Planted"));
                useAll(sandbox, connect, user);
                failAll(sandbox, connect, user);
                failLogins(sandbox, connect, login, callback);
                planted.addAll(store.secrets);
                planted.add(parameter(callback, "code"));
                planted.add(parameter(login.url(), "state"));
                planted.add(user.key());
                see(connect, user, login, store.grants, sandbox, connect.login(), connect.loginPages());
                assertThat(store.secrets).hasSizeGreaterThanOrEqualTo(4);
                assertThat(everythingSeen()).isNotEmpty().doesNotContain(planted);
                assertThat(sandbox.calls())
                        .extracting(SandboxCall::path)
                        .noneMatch(path -> store.secrets.stream().anyMatch(path::contains));
            }
        }
    }

    private void useAll(ConnectSandbox sandbox, ConnectClient connect, UserSession user) {
        Subject subject = Subject.connect(CUSTOMER);
        ConsentEvent event = ConsentEvent.accept()
                .consent(1)
                .subject(subject)
                .data(Binary.ofText(CREDENTIAL))
                .build();
        see(subject, Subject.connectId(CREDENTIAL), event);
        see(connect.consent().register(user, event), connect.consent().register(event));
        sandbox.expireAccessTokens();
        ConsentHistory history = connect.consent().listEventHistory(user, "468979834", subject);
        see(history, history.consents());
        see(connect.consent().requestAccess(user, Receipt.SEND));
        connect.with(options -> options.onResponse(this::see)).consent().list("468979834");
    }

    private void failAll(ConnectSandbox sandbox, ConnectClient connect, UserSession user) {
        String error = "{\"exceptionType\":\"" + SERVER_TEXT + "\",\"errorMessage\":\"" + SERVER_TEXT + "\"}";
        String tooOld = "{\"error\":\"invalid_token\",\"error_description\":\"" + SERVER_TEXT + "\"}";
        String wrongShape = "{\"subject\":{\"" + CREDENTIAL + "\":1},\"consents\":\"" + SERVER_TEXT + "\"}";
        List<Fault> faults = List.of(
                Fault.body(400, "application/json", error),
                Fault.body(401, "application/json", error),
                Fault.body(401, "application/json", tooOld),
                Fault.body(500, "text/html", "<html>" + SERVER_TEXT + "</html>"),
                Fault.body(302, "text/html", SERVER_TEXT),
                Fault.body(200, "application/json", wrongShape),
                Fault.body(200, "application/json", error.substring(3)),
                Fault.xmlAnswer(),
                Fault.truncatedBody(),
                Fault.dropConnection());
        Subject subject = Subject.connect(CUSTOMER);
        for (Fault fault : faults) {
            sandbox.next(fault, fault);
            seeFailure(() -> connect.consent().listEventHistory(user, "468979834", subject));
            sandbox.clearFaults();
        }
        seeFailure(() -> connect.consent().listEventHistory(CREDENTIAL.repeat(20), subject));
        seeFailure(() -> Subject.connectId(CREDENTIAL.repeat(20)));
        seeFailure(() -> AccessToken.of(SECRET + "\n"));
        seeFailure(
                () -> connect.raw().get("/v1/client/x/{id}", CREDENTIAL + "\n").text());
        for (Fault fault : List.of(
                Fault.body(400, "application/json", tooOld.replace("invalid_token", SERVER_TEXT)),
                Fault.body(200, "application/json", "{\"token\":\"" + SECRET + "\"}"),
                Fault.body(200, "text/html", SERVER_TEXT))) {
            sandbox.expireAccessTokens();
            sandbox.nextTokenCall(fault, fault);
            seeFailure(() -> connect.consent().listEventHistory(user, "468979834", subject));
            sandbox.clearFaults();
        }
    }

    private void failLogins(ConnectSandbox sandbox, ConnectClient connect, PendingLogin login, URI callback) {
        seeFailure(() -> connect.login().finish(login, callback));
        seeFailure(() -> connect.login().finish(login, callback + "&code=" + SECRET));
        seeFailure(() -> connect.login().finish(login, "code=" + SECRET + "&state=" + SECRET));
        sandbox.refuseLogin("access_denied", SERVER_TEXT);
        PendingLogin refused = connect.login().begin(BACK);
        seeFailure(() -> connect.login().finish(refused, sandbox.visit(refused.url())));
    }

    private void see(Object... things) {
        for (Object thing : things) {
            seen.add(String.valueOf(thing));
        }
    }

    private void seeFailure(Callable<?> call) {
        Throwable failure = catchThrowable(call::call);
        assertThat(failure).isNotNull();
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        seen.add(text.toString());
    }

    private String everythingSeen() {
        StringBuilder all = new StringBuilder(String.join("\n", seen));
        for (ILoggingEvent event : List.copyOf(logged.list)) {
            all.append('\n').append(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                all.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        assertThat(logged.list).as("the log was listened to").isNotEmpty();
        return all.toString();
    }

    private static String parameter(URI address, String name) {
        for (String pair : address.getRawQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError("no " + name);
    }

    /** A store that remembers every token it ever held. */
    private static final class RememberingStore implements TokenStore {
        private final TokenStore store = TokenStore.inMemory();
        private final List<String> secrets = new ArrayList<>();
        private final List<Grant> grants = new ArrayList<>();

        private void remember(Grant grant) {
            grants.add(grant);
            secrets.add(grant.accessToken().value());
            if (grant.refreshToken() != null) {
                secrets.add(grant.refreshToken());
            }
        }

        @Override
        public Grant find(String key) {
            return store.find(key);
        }

        @Override
        public void save(String key, Grant grant) {
            remember(grant);
            store.save(key, grant);
        }

        @Override
        public boolean replace(String key, Grant expected, Grant renewed) {
            remember(renewed);
            return store.replace(key, expected, renewed);
        }

        @Override
        public void remove(String key) {
            store.remove(key);
        }

        @Override
        public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
            return store.exclusively(key, timeLeft, renewal);
        }
    }

    private final class Recorder extends Handler {
        @Override
        public void publish(LogRecord event) {
            seen.add(String.valueOf(event.getMessage()));
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
