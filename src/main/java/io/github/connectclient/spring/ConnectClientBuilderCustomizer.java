package io.github.connectclient.spring;

import io.github.connectclient.ConnectClientBuilder;

/**
 * Changes the client that Spring Boot makes, for what has no property: paths, a proxy, an OkHttp client, a clock, a listener. Beans of
 * this type are called when the client is made, in their order, after the properties were applied.
 *
 * <pre>{@code
 * ConnectClientBuilderCustomizer proxied =
 *         builder -> builder.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
 * }</pre>
 */
@FunctionalInterface
public interface ConnectClientBuilderCustomizer {
    /**
     * Changes the builder.
     *
     * @param builder the builder, with what the properties say
     */
    void customize(ConnectClientBuilder builder);
}
