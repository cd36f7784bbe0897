/**
 * A {@code ConnectClient} in a Spring Boot application, made from the properties {@code connect.*}. For Spring Boot 3.5 and 4.1 alike;
 * the application declares Spring Boot itself, and needs nothing else.
 */
@NullMarked
package io.github.connectclient.spring;

import org.jspecify.annotations.NullMarked;
