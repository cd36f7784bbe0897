package io.github.connectclient.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.testing.ConnectSandbox;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** With the health of one line on the class path, then of the other. */
class ConnectActuatorAutoConfigurationTest {
    private static final Class<?> HEALTH_OF_3 = HealthIndicator.class;
    private static final Class<?> HEALTH_OF_4 = org.springframework.boot.health.contributor.HealthIndicator.class;

    @AutoClose
    private final ConnectSandbox sandbox = ConnectSandbox.start();

    @Test
    void springBoot3ShowsWhatCallsHaveShown() {
        Contexts.on(sandbox)
                .withClassLoader(new FilteredClassLoader(HEALTH_OF_4))
                .run(context -> {
                    HealthIndicator indicator = context.getBean("connectHealthIndicator", HealthIndicator.class);
                    assertThat(indicator.health().getStatus().getCode()).isEqualTo("UNKNOWN");
                    context.getBean(ConnectClient.class).consent().list("NAV");
                    assertThat(indicator.health().getStatus().getCode()).isEqualTo("UP");
                    assertThat(indicator.health().getDetails()).containsEntry("lastOutcome", "SUCCESS");
                });
    }

    @Test
    void springBoot4ShowsWhatCallsHaveShown() {
        Contexts.on(sandbox)
                .withClassLoader(new FilteredClassLoader(HEALTH_OF_3))
                .run(context -> {
                    var indicator = context.getBean(
                            "connectHealthIndicator",
                            org.springframework.boot.health.contributor.HealthIndicator.class);
                    assertThat(indicator.health().getStatus().getCode()).isEqualTo("UNKNOWN");
                    context.getBean(ConnectClient.class).consent().list("NAV");
                    assertThat(indicator.health().getStatus().getCode()).isEqualTo("UP");
                    assertThat(indicator.health().getDetails()).containsEntry("lastOutcome", "SUCCESS");
                });
    }

    @ParameterizedTest
    @ValueSource(classes = {HealthIndicator.class, org.springframework.boot.health.contributor.HealthIndicator.class})
    void healthCanBeSwitchedOff(Class<?> other) {
        Contexts.configured()
                .withClassLoader(new FilteredClassLoader(other))
                .withPropertyValues("management.health.connect.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("connectHealthIndicator"));
    }

    @Test
    void anApplicationWithoutTheActuatorHasAClient() {
        Contexts.configured()
                .withClassLoader(new FilteredClassLoader(HEALTH_OF_3, HEALTH_OF_4, SanitizingFunction.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(ConnectClient.class));
    }

    @ParameterizedTest
    @CsvSource({
        "connect.client-secret, true",
        "connect.clientSecret, true",
        "CONNECT_CLIENTSECRET, true",
        "CONNECT_CLIENT_SECRET, true",
        "connect.store.encryption.key, true",
        "connect.store.encryption.also-reading.2025-04, true",
        "connect.client-id, false",
        "connect.store.type, false"
    })
    void secretsAreHiddenInWhateverSpelling(String key, boolean hidden) {
        SanitizableData shown =
                new SecretsSanitizer(new StandardEnvironment()).apply(new SanitizableData(null, key, "value"));
        assertThat(shown.getValue()).isEqualTo(hidden ? SanitizableData.SANITIZED_VALUE : "value");
    }

    /** The variable that a property refers to has any name; the command line is a property of the JVM. */
    @ParameterizedTest
    @CsvSource({
        "SECRET_OF_CONNECT, planted-secret, true",
        "sun.java.command, app.jar --connect.client-secret=planted-secret, true",
        "A_KEY, cGxhbnRlZC1rZXk=, true",
        "AN_OLD_KEY, b2xkLWtleQ==, true",
        "A_NAME, planted, false",
        "NOTHING, '', false"
    })
    void secretsAreHiddenWhereverTheyAre(String key, String value, boolean hidden) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "planted",
                        Map.of(
                                "connect.client-secret", "planted-secret",
                                "connect.store.encryption.key", "cGxhbnRlZC1rZXk=",
                                "connect.store.encryption.also-reading.old", "b2xkLWtleQ==")));

        SanitizableData shown = new SecretsSanitizer(environment).apply(new SanitizableData(null, key, value));

        assertThat(shown.getValue()).isEqualTo(hidden ? SanitizableData.SANITIZED_VALUE : value);
    }

    @Test
    void theActuatorIsToldWhatToHide() {
        Contexts.configured().run(context -> assertThat(context).hasSingleBean(SanitizingFunction.class));
    }

    @Test
    void propertiesDoNotShowSecretsAsText() {
        Contexts.configured()
                .withPropertyValues("connect.store.encryption.key=" + Contexts.SECRET)
                .run(context -> {
                    ConnectProperties properties = context.getBean(ConnectProperties.class);
                    assertThat(properties.clientSecret()).isEqualTo(Contexts.SECRET);
                    assertThat(properties).asString().doesNotContain(Contexts.SECRET);
                    assertThat(properties.store()).asString().doesNotContain(Contexts.SECRET);
                });
    }
}
