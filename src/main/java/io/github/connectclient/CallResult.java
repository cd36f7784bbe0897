package io.github.connectclient;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended, as {@link CallObserver#finished} hears it.
 *
 * @param outcome success, or which kind of failure
 * @param status HTTP status of the answer to the last attempt; null when it had none
 * @param duration from the description of the call to its end, with all waits and attempts
 * @param attempts how many requests were sent; 0 when the call failed before
 */
public record CallResult(CallOutcome outcome, @Nullable Integer status, Duration duration, int attempts) {
    /**
     * The class of the status, which has few values and so suits metrics.
     *
     * @return for example {@code 2xx}; {@code none} when there was no answer
     */
    public String statusClass() {
        return status == null ? "none" : status / 100 + "xx";
    }
}
