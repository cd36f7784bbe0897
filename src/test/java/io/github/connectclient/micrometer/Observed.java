package io.github.connectclient.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** All that an application's handlers get to see, as lines. Thread-safe. */
final class Observed implements ObservationHandler<Observation.Context> {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** One line for each observation that ended: name, span name, parent, tags of metrics, tags of spans, error. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void onEvent(Observation.Event event, Observation.Context context) {
        lines.add("event " + event.getName() + " (" + event.getContextualName() + ") "
                + keyValues(context.getLowCardinalityKeyValues()));
    }

    @Override
    public void onStop(Observation.Context context) {
        lines.add(context.getName() + " (" + context.getContextualName() + ")"
                + (context.getParentObservation() == null
                        ? ""
                        : " in "
                                + context.getParentObservation()
                                        .getContextView()
                                        .getName())
                + " " + keyValues(context.getLowCardinalityKeyValues()) + " "
                + keyValues(context.getHighCardinalityKeyValues()) + " " + context.getError());
    }

    private static String keyValues(Iterable<KeyValue> keyValues) {
        return StreamSupport.stream(keyValues.spliterator(), false)
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return true;
    }
}
