package io.github.connectclient.micrometer;

import io.github.connectclient.CallResult;
import io.github.connectclient.Operation;
import io.github.connectclient.Provenance;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.util.Locale;

/**
 * Names and key values of the observation of a call. To change some, override what should differ and hand it to
 * {@link ConnectObservations#convention}, or make it a {@link io.micrometer.observation.GlobalObservationConvention} as well and
 * register it with the registry. Implementations are thread-safe.
 *
 * <p>Key values are asked for twice, when the call starts and when it has ended: counters and timers must have the same keys
 * each time, so those of the start must not depend on the call.
 */
public interface CallConvention extends ObservationConvention<CallContext> {
    /** What raw calls are called: their templates are the application's own texts, and could be any number. */
    String RAW = "raw";

    /**
     * Name of the timer.
     *
     * @return {@code connect.client.calls} unless overridden
     */
    @Override
    default String getName() {
        return "connect.client.calls";
    }

    /**
     * Name of the span.
     *
     * @param context the call
     * @return {@code connect} and the operation's name, or for raw calls {@code raw} and the method; in small letters, because
     *     Micrometer would put a hyphen before each capital
     */
    @Override
    default String getContextualName(CallContext context) {
        Operation operation = context.operation();
        String name = isRaw(operation) ? RAW + " " + operation.method() : operation.name();
        return "connect " + name.toLowerCase(Locale.ROOT);
    }

    /**
     * Tags of metrics and spans.
     *
     * @param context the call
     * @return {@code operation}, {@code mode} and {@code method}; when the call has ended, also {@code status} and
     *     {@code outcome}
     */
    @Override
    default KeyValues getLowCardinalityKeyValues(CallContext context) {
        Operation operation = context.operation();
        KeyValues known = KeyValues.of(
                KeyValue.of("operation", isRaw(operation) ? RAW : operation.name()),
                KeyValue.of("mode", operation.mode().name()),
                KeyValue.of("method", operation.method()));
        CallResult result = context.result();
        return result == null
                ? known
                : known.and(
                        KeyValue.of("status", result.statusClass()),
                        KeyValue.of("outcome", result.outcome().name()));
    }

    /**
     * Tags of spans only.
     *
     * @param context the call
     * @return {@code path}, the template, but not for raw calls; when the call has ended, also {@code attempts} and, if there was
     *     an answer, {@code http.status}
     */
    @Override
    default KeyValues getHighCardinalityKeyValues(CallContext context) {
        KeyValues known =
                isRaw(context.operation()) ? KeyValues.empty() : KeyValues.of(KeyValue.of("path", context.template()));
        CallResult result = context.result();
        if (result == null) {
            return known;
        }
        KeyValues more = known.and(KeyValue.of("attempts", Integer.toString(result.attempts())));
        Integer status = result.status();
        return status == null ? more : more.and(KeyValue.of("http.status", status.toString()));
    }

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CallContext;
    }

    private static boolean isRaw(Operation operation) {
        return operation.provenance() == Provenance.RAW;
    }
}
