package io.github.connectclient.spring;

import io.github.connectclient.CallListener;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.Pacing;
import io.github.connectclient.auth.TokenProvider;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.micrometer.CallConvention;
import io.github.connectclient.micrometer.ConnectObservations;
import io.github.connectclient.spring.ConnectProperties.Store;
import io.github.connectclient.spring.ConnectProperties.StoreType;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Makes a {@link ConnectClient} from the properties {@code connect.*}, as soon as one of those that name a client is set, unless the
 * application has a {@code ConnectClient} bean of its own. Beans of type {@link TokenStore}, {@link Pacing} and {@link TokenProvider}
 * are used and win over properties, beans of type {@link CallListener} are told of its calls; everything else is for a
 * {@link ConnectClientBuilderCustomizer}. The client is closed when the application ends, after the web server and before the token
 * store.
 */
@AutoConfiguration(
        afterName = {
            // Spring Boot 3
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.data.redis.RedisAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            // Spring Boot 4
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@Conditional(WhenConfigured.class)
@EnableConfigurationProperties(ConnectProperties.class)
@Import(StoreConfiguration.class)
public final class ConnectAutoConfiguration {
    ConnectAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(ConnectClient.class)
    static final class Client {
        @Bean(destroyMethod = "close")
        ConnectClient connectClient(
                ConnectProperties properties,
                ObjectProvider<TokenProvider> tokens,
                ObjectProvider<TokenStore> stores,
                ObjectProvider<Pacing> pacings,
                ObjectProvider<CallListener> listeners,
                ObjectProvider<ConnectClientBuilderCustomizer> customizers) {
            ConnectClientBuilder builder = ClientFromProperties.builder(
                    properties, clientTokens(tokens), store(properties.store(), stores), pacing(properties, pacings));
            listeners.orderedStream().forEach(builder::listener);
            customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
            try {
                return builder.build();
            } catch (IllegalStateException e) { // a customizer's setting does not fit with a property
                throw new ConnectPropertyException("The ConnectClient cannot be made: " + e.getMessage());
            }
        }

        @Bean
        CallHealth connectCallHealth() {
            return new CallHealth(System::nanoTime);
        }

        @Bean
        ClientShutdown connectClientShutdown(ConnectClient client, ConfigurableApplicationContext context) {
            return new ClientShutdown(client, context);
        }

        /** Not a reader's session, which is a token provider too: calls of the application would be the reader's. */
        private static @Nullable TokenProvider clientTokens(ObjectProvider<TokenProvider> beans) {
            List<TokenProvider> found = beans.stream(type -> !UserSession.class.isAssignableFrom(type))
                    .toList();
            return found.size() > 1 ? beans.getObject() : found.isEmpty() ? null : found.get(0);
        }

        private static @Nullable TokenStore store(Store properties, ObjectProvider<TokenStore> beans) {
            TokenStore store = beans.getIfAvailable();
            if (store == null && properties.type() == StoreType.REDIS) {
                throw new ConnectPropertyException(
                        "connect.store.type is redis, which needs Lettuce and Spring Data Redis:"
                                + " add the dependency org.springframework.boot:spring-boot-starter-data-redis");
            }
            return store;
        }

        private static @Nullable Pacing pacing(ConnectProperties properties, ObjectProvider<Pacing> beans) {
            return beans.getIfAvailable(() -> PacingFromProperties.pacing(properties.pacing()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    @ConditionalOnMissingBean(ConnectObservations.class)
    static final class Observations {
        @Bean
        ConnectObservations connectObservations(
                ObservationRegistry registry, ObjectProvider<CallConvention> conventions) {
            ConnectObservations observations = ConnectObservations.on(registry);
            CallConvention convention = conventions.getIfAvailable();
            return convention == null ? observations : observations.convention(convention);
        }
    }
}
