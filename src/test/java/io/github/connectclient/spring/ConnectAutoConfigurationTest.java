package io.github.connectclient.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.CallBudget;
import io.github.connectclient.CallListener;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.Pacing;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.TokenProvider;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.micrometer.ConnectObservations;
import io.github.connectclient.support.Answers;
import io.github.connectclient.support.LocalServer;
import io.github.connectclient.testing.ConnectSandbox;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.SmartLifecycle;

class ConnectAutoConfigurationTest {
    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start();

    @AutoClose
    private final LocalServer server = new LocalServer();

    @Test
    void anApplicationWithoutPropertiesStartsAsBefore() {
        Contexts.bare().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ConnectClient.class));
    }

    @Test
    void springBootFindsBothConfigurations() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, null).getCandidates())
                .contains(ConnectAutoConfiguration.class.getName(), ConnectActuatorAutoConfiguration.class.getName());
    }

    @Test
    void theClientMakesCallsWithWhatThePropertiesSay() {
        server.answers(
                Answers.json(200, "{\"access_token\": \"token\", \"token_type\": \"Bearer\", \"expires_in\": 60}"),
                Answers.status(404));
        Contexts.bare()
                .withPropertyValues(
                        "connect.login-base=" + server.uri("/user"),
                        "connect.api-base=" + server.uri("/capi"),
                        "connect.client-id=avis",
                        "connect.client-secret=secret",
                        "connect.basic-authentication=true",
                        "connect.timeout=7s",
                        "connect.retries=4",
                        "connect.user-agent.product=Avis",
                        "connect.user-agent.version=2.1")
                .run(context -> {
                    ConnectClient connect = context.getBean(ConnectClient.class);
                    assertThatThrownBy(() -> connect.consent().list("NAV"))
                            .isInstanceOf(ConnectApiException.NotFound.class);
                    assertThat(connect).asString().contains("timeout=PT7S, retries=4");
                    assertThat(server.request().getHeaders().get("Authorization"))
                            .startsWith("Basic ");
                    assertThat(server.request().getHeaders().get("User-Agent")).startsWith("Avis/2.1 ");
                });
    }

    @Test
    void environmentsHaveTheNamesOfTheLibrary() {
        Contexts.configured()
                .withPropertyValues("connect.environment=Sweden")
                .run(context -> assertThat(context.getBean(ConnectClient.class))
                        .asString()
                        .contains(Environment.SWEDEN.apiBase().toString()));
    }

    @Test
    void aClientOfTheApplicationIsTheOnlyOne() {
        try (ConnectClient own = ConnectClient.builder(Environment.NORWAY)
                .credentials("own", "secret")
                .build()) {
            Contexts.configured()
                    .withBean("own", ConnectClient.class, () -> own)
                    .run(context ->
                            assertThat(context.getBean(ConnectClient.class)).isSameAs(own));
        }
    }

    @Test
    void tokensPacingAndListenersThatAreBeansAreUsed() {
        AtomicInteger paced = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();
        Contexts.bare()
                .withPropertyValues("connect.environment=test", "connect.pacing.type=one-node")
                .withPropertyValues("connect.timeout=50ms")
                .withBean(TokenProvider.class, () -> timeLeft -> AccessToken.of("own-token"))
                .withBean(Pacing.class, () -> timeLeft -> {
                    paced.incrementAndGet();
                    return null; // no room
                })
                .withBean(CallListener.class, () -> (operation, template) -> {
                    heard.incrementAndGet();
                    return null;
                })
                .run(context -> {
                    ConnectClient connect = context.getBean(ConnectClient.class);
                    assertThatThrownBy(() -> connect.consent().list("NAV")).hasMessageContaining("budget");
                    assertThat(paced).hasValue(1);
                    assertThat(heard).hasValue(1);
                });
    }

    @Test
    void aReadersSessionIsNotTakenForTheTokensOfTheApplication() {
        Contexts.on(sandbox)
                .withBean(UserSession.class, () -> UserSession.of(AccessToken.of("of-a-reader")))
                .run(context -> assertThat(
                                context.getBean(ConnectClient.class).consent().list("NAV"))
                        .isNotNull());
    }

    @Test
    void anOkHttpClientThatHappensToBeThereIsNotUsed() {
        AtomicBoolean used = new AtomicBoolean();
        OkHttpClient other = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    used.set(true);
                    return chain.proceed(chain.request());
                })
                .build();
        Contexts.on(sandbox).withBean(OkHttpClient.class, () -> other).run(context -> {
            context.getBean(ConnectClient.class).consent().list("NAV");
            assertThat(used).isFalse();
        });
    }

    @Test
    void aCustomizerHasTheLastWord() {
        Contexts.configured()
                .withPropertyValues("connect.timeout=7s")
                .withBean(ConnectClientBuilderCustomizer.class, () -> builder -> builder.timeout(Duration.ofSeconds(9)))
                .run(context -> assertThat(context.getBean(ConnectClient.class))
                        .asString()
                        .contains("timeout=PT9S"));
    }

    @Test
    void pacingIsMadeFromItsProperties() {
        Contexts.configured()
                .withPropertyValues("connect.pacing.type=one-node", "connect.pacing.per-second=25")
                .run(context -> {
                    ConnectProperties properties = context.getBean(ConnectProperties.class);
                    assertThat(PacingFromProperties.pacing(properties.pacing()).budget())
                            .isEqualTo(new CallBudget(25, 2000));
                });
    }

    @Test
    void callsAreObservedWhereThereIsARegistry() {
        Contexts.configured()
                .withBean(ObservationRegistry.class, ObservationRegistry::create)
                .run(context -> assertThat(context).hasSingleBean(ConnectObservations.class));
        Contexts.configured().run(context -> assertThat(context).doesNotHaveBean(ConnectObservations.class));
    }

    @Test
    void theClientEndsBeforeConnectionsToStoresDo() {
        List<String> order = new ArrayList<>();
        Contexts.on(sandbox).withBean(Recorder.class, () -> new Recorder(order)).run(context -> {
            Recorder recorder = context.getBean(Recorder.class);
            recorder.client = context.getBean(ConnectClient.class);
        });
        assertThat(order).containsExactly("client is closed");
    }

    @Test
    void theClientOutlivesAPauseOfTheContext() {
        Contexts.on(sandbox).run(context -> {
            context.stop();
            context.start();
            assertThat(context.getBean(ConnectClient.class).consent().list("NAV"))
                    .isNotNull();
        });
    }

    /** Stops in phase zero, as connections to Redis do. */
    private static final class Recorder implements SmartLifecycle {
        private final List<String> order;
        private ConnectClient client;
        private boolean running;

        Recorder(List<String> order) {
            this.order = order;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            try {
                client.consent().list("NAV");
                order.add("client is open");
            } catch (IllegalStateException e) {
                order.add("client is closed");
            }
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 0;
        }
    }
}
