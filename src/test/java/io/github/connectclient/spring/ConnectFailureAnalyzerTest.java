package io.github.connectclient.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Proxy;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Each way in which properties can be wrong ends the start with one sentence, which Spring Boot prints. */
class ConnectFailureAnalyzerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            connect.environment=                                       | connect.environment is missing: set it to NORWAY, SWEDEN or TEST, or set connect.login-base and connect.api-base
            connect.environment=norge                                  | connect.environment must be one of NORWAY, SWEDEN, TEST
            connect.login-base=https://example.org                     | connect.environment cannot be combined with connect.login-base and connect.api-base: set the one or the others
            connect.client-id=                                         | connect.client-id must not be blank
            connect.client-secret=                                     | connect.client-secret must not be blank
            connect.client-secret=${A_VARIABLE_THAT_IS_NOT_SET}          | connect.client-secret refers to a variable or property that is not set
            connect.client-secret=planted\u0007secret                 | connect.client-secret must not hold control characters, such as the line break of a file it was read from
            connect.timeout=planted-secret                             | connect.timeout must be a duration such as 30s
            connect.timeout=0s                                         | connect.timeout must be more than 0 and at most 1 hour, was PT0S
            connect.connect-timeout=2h                                 | connect.connect-timeout must be at least 1 ms and at most 1 hour, was PT2H
            connect.max-concurrency=0                                  | connect.max-concurrency must be at least 1 and at most 10000, was 0
            connect.max-concurrency=many                               | connect.max-concurrency must be a whole number
            connect.retries=11                                         | connect.retries must be from 0 to 10, was 11
            connect.answer-limit=2GB                                   | connect.answer-limit must be at least 1024 and at most 1073741824 bytes, was 2147483648
            connect.answer-limit=long                                  | connect.answer-limit must be a size such as 64MB
            connect.basic-authentication=perhaps                       | connect.basic-authentication must be true or false
            connect.user-agent.product=Avis                            | connect.user-agent.version is missing: connect.user-agent.product and connect.user-agent.version belong together
            connect.user-agent.product=A B, connect.user-agent.version=1 | connect.user-agent.product must be 1 to 100 letters, digits, dots, underscores and hyphens
            connect.pacing.type=fleet                                  | connect.pacing.type must be one of OFF, ONE-NODE
            connect.pacing.per-second=5                                | connect.pacing.per-second and connect.pacing.per-minute have no effect while connect.pacing.type is off: set it to one-node
            connect.pacing.type=one-node, connect.pacing.per-minute=0  | connect.pacing.per-minute must be from 1 to 1000000, was 0
            connect.store.type=mongo                                   | connect.store.type must be one of MEMORY, JDBC, REDIS
            connect.store.type=jdbc                                    | connect.store.type is jdbc, which needs a DataSource bean
            connect.store.type=redis                                   | connect.store.type is redis, which needs a LettuceConnectionFactory bean
            connect.store.shared-client-token=true                     | connect.store.shared-client-token needs a store that nodes share: set connect.store.type to jdbc or redis
            connect.store.encryption=planted-secret                    | connect.store.encryption must be of another form: it was read as Encryption
            """)
    void oneSentenceNamesThePropertyAndTheBound(String properties, String sentence) {
        Contexts.configured().withPropertyValues(properties.split(", ")).run(context -> {
            assertThat(context).hasFailed();
            assertThat(analysis(context.getStartupFailure()).getDescription()).isEqualTo(sentence);
        });
    }

    @Test
    void nothingThatIsToldOfAWrongSecretHoldsIt() {
        Contexts.configured()
                .withPropertyValues("connect.client-secret=planted\u0007secret")
                .run(context ->
                        assertThat(stackTrace(context.getStartupFailure())).doesNotContain("planted"));
    }

    @Test
    void missingPropertiesAreNamed() {
        assertSentence(
                Contexts.bare().withPropertyValues("connect.environment=test"),
                "connect.client-id is missing: set it to what the vendor gave you");
        assertSentence(
                Contexts.bare().withPropertyValues("connect.environment=test", "connect.client-id=id"),
                "connect.client-secret is missing: set it to what the vendor gave you");
        assertSentence(
                Contexts.bare().withPropertyValues("connect.login-base=https://example.org"),
                "connect.api-base is missing: connect.login-base and connect.api-base belong together");
        assertSentence(
                Contexts.bare()
                        .withPropertyValues(
                                "connect.login-base=http://example.org", "connect.api-base=https://example.org"),
                "connect.login-base must be an absolute https URL without user info, query and fragment"
                        + " (http is accepted for loopback hosts only)");
    }

    @Test
    void aClientThatIsWantedButNowhereConfiguredIsToldInOneSentence() {
        assertSentence(
                Contexts.bare().withBean(Wanting.class),
                "There is no ConnectClient: set connect.environment, connect.client-id and connect.client-secret, or"
                        + " define a bean");
    }

    @Test
    void aMissingLibraryIsNamed() {
        assertSentence(
                Contexts.configured()
                        .withClassLoader(new FilteredClassLoader("io.github.bucket4j"))
                        .withPropertyValues("connect.pacing.type=one-node"),
                "connect.pacing.type is one-node, which needs Bucket4j: add the dependency"
                        + " com.bucket4j:bucket4j_jdk17-core");
        assertSentence(
                Contexts.configured()
                        .withClassLoader(new FilteredClassLoader("org.springframework.data"))
                        .withPropertyValues("connect.store.type=redis"),
                "connect.store.type is redis, which needs Lettuce and Spring Data Redis: add the dependency"
                        + " org.springframework.boot:spring-boot-starter-data-redis");
    }

    @Test
    void aCustomizerThatDoesNotFitIsToldInOneSentence() {
        assertSentence(
                Contexts.configured()
                        .withPropertyValues("connect.connect-timeout=1s")
                        .withBean(
                                ConnectClientBuilderCustomizer.class,
                                () -> builder ->
                                        builder.okHttpClient(new OkHttpClient()).proxy(Proxy.NO_PROXY)),
                "The ConnectClient cannot be made: proxy(...) cannot be combined with okHttpClient(...): set it on the"
                        + " OkHttp client");
    }

    @Test
    void failuresOfOthersAreLeftToOthers() {
        assertThat(new ConnectFailureAnalyzer().analyze(new IllegalStateException("something else")))
                .isNull();
    }

    private static void assertSentence(ApplicationContextRunner contexts, String sentence) {
        contexts.run(context -> {
            assertThat(context).hasFailed();
            assertThat(analysis(context.getStartupFailure()).getDescription()).isEqualTo(sentence);
        });
    }

    /** By the analyzer that Spring Boot finds. */
    private static FailureAnalysis analysis(Throwable failure) {
        FailureAnalyzer analyzer = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, null, (type, name, problem) -> {
                    // others want what only a running application has
                })
                .stream()
                .filter(ConnectFailureAnalyzer.class::isInstance)
                .findFirst()
                .orElseThrow();
        return analyzer.analyze(failure);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private record Wanting(ConnectClient connect) {}
}
