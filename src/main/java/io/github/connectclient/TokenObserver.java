package io.github.connectclient;

import java.time.Duration;

/** Hears the end of one request to the login server; made by {@link CallListener#requestingToken}. */
@FunctionalInterface
public interface TokenObserver {
    /**
     * The request has ended. Heard once for each that began, on the same thread.
     *
     * @param outcome {@link CallOutcome#SUCCESS} if a token came
     * @param duration how long the request took
     */
    void finished(CallOutcome outcome, Duration duration);
}
