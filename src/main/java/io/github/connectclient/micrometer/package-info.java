/**
 * Metrics and traces through Micrometer's Observation API. Needs {@code io.micrometer:micrometer-observation}, which the application
 * declares itself or has from Spring Boot; what becomes of the observations, timers or spans, the application's registry decides.
 */
@NullMarked
package io.github.connectclient.micrometer;

import org.jspecify.annotations.NullMarked;
