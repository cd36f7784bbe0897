/**
 * A {@code ConnectClient} in a Spring Boot application, made from the properties {@code connect.*}. For Spring Boot 3.5 and 4.1 alike;
 * the application declares Spring Boot itself, and needs nothing else.
 *
 * <p>Nothing here has to be called. A bean of type {@link io.github.connectclient.spring.ConnectClientBuilderCustomizer} changes what
 * the properties cannot: a proxy, paths, the clock. All properties and beans are in the site's page on Spring Boot.
 */
@NullMarked
package io.github.connectclient.spring;

import org.jspecify.annotations.NullMarked;
