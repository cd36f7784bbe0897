package io.github.connectclient.micrometer;

import io.github.connectclient.CallObserver;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.CallResult;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.Observation.Event;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call as an observation, in scope from its start to its end. For the thread of the call. */
final class CallObservation implements CallObserver {
    private static final String AFTER = "after";

    private final ObservationRegistry registry;
    private final CallContext context;
    private final Observation observation;
    private final CurrentObservation current;
    private @Nullable Observation pacing;

    CallObservation(ObservationRegistry registry, CallContext context, Observation notStarted) {
        this.registry = registry;
        this.context = context;
        this.observation = notStarted;
        this.current = new CurrentObservation(registry, notStarted);
    }

    @Override
    public void heldBack() {
        pacing = Observation.createNotStarted("connect.client.pacing", registry)
                .contextualName("connect pacing")
                .start();
    }

    @Override
    public void released(CallOutcome outcome, Duration waited) {
        Observation waiting = pacing;
        if (waiting != null) {
            pacing = null;
            waiting.lowCardinalityKeyValue("outcome", outcome.name()).stop();
        }
    }

    @Override
    public void sending(int attempt) {
        observation.event(Event.of("sent", "request " + attempt + " sent"));
    }

    /** Events have no tags of their own: the counter takes those that the observation has at the moment. */
    @Override
    public void repeating(CallOutcome after, Duration wait) {
        observation.lowCardinalityKeyValue(KeyValue.of(AFTER, after.name()));
        observation.event(Event.of("retry", "retry after " + after));
        context.removeLowCardinalityKeyValue(AFTER);
    }

    @Override
    public void finished(CallResult result) {
        context.finish(result);
        current.end(result.outcome());
    }
}
