package io.github.connectclient.spring;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.Environment;
import io.github.connectclient.Pacing;
import io.github.connectclient.auth.TokenProvider;
import io.github.connectclient.auth.TokenStore;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The builder as the properties want it. For one thread. */
final class ClientFromProperties {
    private static final String PREFIX = "connect.";

    private final ConnectProperties properties;
    private final ConnectClientBuilder builder;

    private ClientFromProperties(ConnectProperties properties) {
        this.properties = properties;
        this.builder = ConnectClient.builder(environment(properties));
    }

    /** A builder with everything that properties and beans say. */
    static ConnectClientBuilder builder(
            ConnectProperties properties,
            @Nullable TokenProvider tokens,
            @Nullable TokenStore store,
            @Nullable Pacing pacing) {
        ClientFromProperties client = new ClientFromProperties(properties);
        client.useCredentials(tokens);
        client.useStore(tokens, store);
        client.useBounds();
        client.useName();
        if (pacing != null) {
            client.builder.pacing(pacing);
        }
        return client.builder;
    }

    private static Environment environment(ConnectProperties properties) {
        boolean ownBases = properties.loginBase() != null || properties.apiBase() != null;
        if (properties.environment() != null) {
            if (ownBases) {
                throw new ConnectPropertyException("connect.environment cannot be combined with connect.login-base and"
                        + " connect.api-base: set the one or the others");
            }
            return switch (properties.environment()) {
                case NORWAY -> Environment.NORWAY;
                case SWEDEN -> Environment.SWEDEN;
                case TEST -> Environment.TEST;
            };
        }
        if (!ownBases) {
            throw new ConnectPropertyException("connect.environment is missing: set it to NORWAY, SWEDEN or TEST, or set"
                    + " connect.login-base and connect.api-base");
        }
        String both = "connect.login-base and connect.api-base belong together";
        return Property.accepted(
                PREFIX,
                () -> Environment.custom(
                        Property.required("connect.login-base", properties.loginBase(), both),
                        Property.required("connect.api-base", properties.apiBase(), both)));
    }

    private void useCredentials(@Nullable TokenProvider tokens) {
        String id = properties.clientId();
        String secret = properties.clientSecret();
        if (tokens != null) {
            builder.tokenProvider(tokens);
        }
        if (tokens == null || id != null || secret != null || properties.basicAuthentication()) {
            String advice = "set it to what the vendor gave you";
            String presentId = Property.required("connect.client-id", id, advice);
            String presentSecret = Property.required("connect.client-secret", secret, advice);
            Property.accepted(PREFIX, () -> builder.credentials(presentId, presentSecret));
        }
        if (properties.basicAuthentication()) {
            builder.basicAuthentication();
        }
    }

    private void useStore(@Nullable TokenProvider tokens, @Nullable TokenStore store) {
        if (store != null) {
            builder.tokenStore(store);
        }
        if (properties.store().sharedClientToken()) {
            if (store == null) {
                throw new ConnectPropertyException("connect.store.shared-client-token needs a store that nodes share: set"
                        + " connect.store.type to jdbc or redis");
            }
            if (tokens != null) {
                throw new ConnectPropertyException("connect.store.shared-client-token cannot be combined with a"
                        + " TokenProvider bean, which brings the client's tokens itself");
            }
            builder.sharedClientToken();
        }
    }

    private void useBounds() {
        use(properties.timeout(), ConnectClientBuilder::timeout);
        use(properties.connectTimeout(), ConnectClientBuilder::connectTimeout);
        use(properties.maxConcurrency(), ConnectClientBuilder::maxConcurrency);
        use(properties.retries(), (b, retries) -> b.options(options -> options.retries(retries)));
        DataSize limit = properties.answerLimit();
        use(limit == null ? null : limit.toBytes(), ConnectClientBuilder::answerLimit);
    }

    private void useName() {
        String product = properties.userAgent().product();
        String version = properties.userAgent().version();
        if (product != null || version != null) {
            String both = "connect.user-agent.product and connect.user-agent.version belong together";
            String presentProduct = Property.required("connect.user-agent.product", product, both);
            String presentVersion = Property.required("connect.user-agent.version", version, both);
            Property.accepted("connect.user-agent.", () -> builder.userAgent(presentProduct, presentVersion));
        }
    }

    private <T> void use(@Nullable T value, BiFunction<ConnectClientBuilder, T, ConnectClientBuilder> setting) {
        if (value != null) {
            Property.accepted(PREFIX, () -> setting.apply(builder, value));
        }
    }
}
