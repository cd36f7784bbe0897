/**
 * Metrics and traces through Micrometer's Observation API.
 * {@link io.github.connectclient.micrometer.ConnectObservations} is the way in. Needs
 * {@code io.micrometer:micrometer-observation}, which the application declares itself or has from Spring Boot; what becomes of the
 * observations, timers or spans, the application's registry decides.
 */
@NullMarked
package io.github.connectclient.micrometer;

import org.jspecify.annotations.NullMarked;
