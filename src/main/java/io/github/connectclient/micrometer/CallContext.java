package io.github.connectclient.micrometer;

import io.github.connectclient.CallResult;
import io.github.connectclient.Operation;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/** What the observation of one call knows, for a {@link CallConvention}, filters and predicates. Used by the thread of the call. */
public final class CallContext extends Observation.Context {
    private final Operation operation;
    private final String template;
    private @Nullable CallResult result;

    /**
     * The context of a call that starts.
     *
     * @param operation what is called
     * @param template the path with a {@code {name}} for each value
     */
    public CallContext(Operation operation, String template) {
        this.operation = operation;
        this.template = template;
    }

    /**
     * What is called.
     *
     * @return name, mode, method
     */
    public Operation operation() {
        return operation;
    }

    /**
     * The path that is called.
     *
     * @return a template with a {@code {name}} for each value; of raw calls what the application wrote
     */
    public String template() {
        return template;
    }

    /**
     * How the call ended.
     *
     * @return null until it has
     */
    public @Nullable CallResult result() {
        return result;
    }

    void finish(CallResult ended) {
        result = ended;
    }
}
