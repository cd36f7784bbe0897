package io.github.connectclient.micrometer;

import io.github.connectclient.CallListener;
import io.github.connectclient.CallObserver;
import io.github.connectclient.Operation;
import io.github.connectclient.TokenGrant;
import io.github.connectclient.TokenObserver;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells calls, waits and token requests to Micrometer, which makes timers, counters and spans of them. Immutable and thread-safe.
 *
 * <pre>{@code
 * ObservationRegistry registry = ObservationRegistry.create();
 * registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meterRegistry));
 * ConnectClient connect = builder.listener(ConnectObservations.on(registry)).build();
 * }</pre>
 *
 * <p>Three observations, whose key values are names, path templates and outcomes, never values:
 *
 * <ul>
 *   <li>{@code connect.client.calls}, a call with all its waits and attempts; see {@link CallConvention}. Its events are
 *       {@code sent}, for each request, and {@code retry}, which has the key {@code after} besides: the outcome of the attempt before.
 *   <li>{@code connect.client.pacing}, the time a request was held back for want of room in the budget; with {@code outcome}.
 *       Requests that had room at once are not observed.
 *   <li>{@code connect.client.token.requests}, a request to the login server; with {@code grant} and {@code outcome}.
 * </ul>
 *
 * <p>The parent of a call is the observation that is current where the call is made; with {@code async}, where {@code async} is
 * called. The calls of a bulk job have no parent, unless the application's function opens a scope: a job may make millions, which no
 * one trace can hold, and one sampling decision would take all or none. Tokens that calls wait for have none either: they are
 * requested on behalf of many calls. While a call or a token request runs, its observation is current on its thread. No trace
 * headers are sent.
 */
public final class ConnectObservations implements CallListener {
    private static final CallConvention USUAL = new CallConvention() {};

    private final ObservationRegistry registry;
    private final @Nullable CallConvention convention;

    private ConnectObservations(ObservationRegistry registry, @Nullable CallConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    /**
     * Observations on a registry.
     *
     * @param registry the application's
     * @return a listener for {@code ConnectClientBuilder.listener}
     */
    public static ConnectObservations on(ObservationRegistry registry) {
        return new ConnectObservations(Objects.requireNonNull(registry, "registry"), null);
    }

    /**
     * The same with other names or key values. Goes before a convention of the registry.
     *
     * @param convention names the observation of a call
     * @return a new listener
     */
    public ConnectObservations convention(CallConvention convention) {
        return new ConnectObservations(registry, Objects.requireNonNull(convention, "convention"));
    }

    @Override
    public @Nullable CallObserver started(Operation operation, String template) {
        if (registry.isNoop()) {
            return null;
        }
        CallContext context = new CallContext(operation, template);
        Observation observation = Observation.createNotStarted(convention, USUAL, () -> context, registry);
        return new CallObservation(registry, context, observation);
    }

    @Override
    public @Nullable TokenObserver requestingToken(TokenGrant grant) {
        if (registry.isNoop()) {
            return null;
        }
        Observation observation = Observation.createNotStarted("connect.client.token.requests", registry)
                .contextualName("connect token request")
                .lowCardinalityKeyValue("grant", grant.name());
        CurrentObservation current = new CurrentObservation(registry, observation);
        return (outcome, duration) -> {
            observation.lowCardinalityKeyValue("outcome", outcome.name());
            current.end(outcome);
        };
    }

    @Override
    public Runnable handingOver(Runnable work) {
        Observation current = registry.getCurrentObservation();
        return current == null ? work : () -> current.scoped(work);
    }
}
