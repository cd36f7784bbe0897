package io.github.connectclient.micrometer;

import io.github.connectclient.CallOutcome;

/**
 * Marks an observation as failed. It stands in for the exception that the caller gets, which may hold an answer of the server and
 * so personal data. It has no stack trace.
 */
final class FailedCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedCall(CallOutcome outcome) {
        super(outcome.name(), null, false, false);
    }
}
