package io.github.connectclient.micrometer;

import io.github.connectclient.CallOutcome;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * An observation that is current on its thread from its start to its end. Handlers are the application's and may throw; the thread,
 * often one of a pool, gets back what was current before in any case, or all that it does later would be put down to this call.
 */
final class CurrentObservation {
    private final ObservationRegistry registry;
    private final Observation observation;
    private final Observation.@Nullable Scope before;
    private final Observation.Scope scope;

    CurrentObservation(ObservationRegistry registry, Observation notStarted) {
        this.registry = registry;
        this.observation = notStarted;
        this.before = registry.getCurrentObservationScope();
        boolean isOpen = false;
        try {
            scope = notStarted.start().openScope();
            isOpen = true;
        } finally {
            if (!isOpen) {
                registry.setCurrentObservationScope(before);
            }
        }
    }

    void end(CallOutcome outcome) {
        try {
            if (outcome != CallOutcome.SUCCESS) {
                observation.error(new FailedCall(outcome));
            }
        } finally {
            leave();
        }
    }

    private void leave() {
        try {
            scope.close();
        } finally {
            registry.setCurrentObservationScope(before);
            observation.stop();
        }
    }
}
