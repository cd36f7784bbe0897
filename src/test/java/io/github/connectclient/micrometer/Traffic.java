package io.github.connectclient.micrometer;

import io.github.connectclient.CallBudget;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.bucket4j.Bucket4jPacing;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.value.Subject;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;

/** A publisher's service in small: a client with metrics for Prometheus, and readers, against the sandbox. */
final class Traffic implements AutoCloseable {
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ConnectSandbox sandbox = ConnectSandbox.start();
    private final ConnectClient connect;
    private final UserSession user;

    Traffic(CallBudget budget) {
        this(budget, true);
    }

    Traffic(CallBudget budget, boolean withBuckets) {
        if (withBuckets) {
            meters.config().meterFilter(new Histograms());
        }
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        connect = ConnectClient.builder(sandbox.environment())
                .credentials(sandbox.clientId(), sandbox.clientSecret())
                .pacing(Bucket4jPacing.oneNode(budget))
                .timeout(Duration.ofSeconds(5))
                .listener(ConnectObservations.on(registry))
                .build();
        var login = connect.login().begin(URI.create("https://avis.example/back"));
        user = connect.login().finish(login, sandbox.visit(login.url()));
    }

    /** What Prometheus would fetch now. */
    String scrape() {
        return meters.scrape();
    }

    /** A visit to an article, a page of the privacy centre, a nightly job. */
    void visit(int number) {
        switch (number % 4) {
            case 0 -> tried(() -> connect.consent().list("NAV"));
            case 1 -> tried(() -> connect.privacy().listEnterprise(user, "NAV"));
            case 2 -> tried(() -> connect.consent().listEventHistory("NAV", Subject.connect("4711")));
            default -> tried(() -> connect.customers().listInfo(user));
        }
    }

    /** The next answers go wrong. */
    void faults(Fault... faults) {
        sandbox.next(faults);
    }

    /** All access tokens run out at once. */
    void expireTokens() {
        sandbox.expireAccessTokens();
    }

    private static void tried(Runnable call) {
        try {
            call.run();
        } catch (ConnectException e) {
            // counted, which is what this is about
        }
    }

    @Override
    public void close() {
        connect.close();
        sandbox.close();
    }

    /** What {@code management.metrics.distribution.percentiles-histogram.connect.client.calls=true} does in Spring Boot. */
    private static final class Histograms implements MeterFilter {
        @Override
        public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
            return id.getName().startsWith("connect.client.calls")
                    ? DistributionStatisticConfig.builder()
                            .percentilesHistogram(true)
                            .build()
                            .merge(config)
                    : config;
        }
    }
}
