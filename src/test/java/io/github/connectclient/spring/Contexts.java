package io.github.connectclient.spring;

import io.github.connectclient.testing.ConnectSandbox;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Application contexts with what Spring Boot would configure by itself. */
final class Contexts {
    /** Whatever is told of a failed start must not hold it. */
    static final String SECRET = "planted-secret";

    private Contexts() {}

    /** Without any property. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(ConnectAutoConfiguration.class, ConnectActuatorAutoConfiguration.class));
    }

    /** With properties that are enough. */
    static ApplicationContextRunner configured() {
        return bare().withPropertyValues(
                        "connect.environment=test",
                        "connect.client-id=no.example.avis",
                        "connect.client-secret=" + SECRET);
    }

    /** With a sandbox to call. */
    static ApplicationContextRunner on(ConnectSandbox sandbox) {
        return bare().withPropertyValues(
                        "connect.login-base=" + sandbox.environment().loginBase(),
                        "connect.api-base=" + sandbox.environment().apiBase(),
                        "connect.client-id=" + sandbox.clientId(),
                        "connect.client-secret=" + sandbox.clientSecret());
    }
}
