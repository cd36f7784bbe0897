package io.github.connectclient.customer;

import io.github.connectclient.internal.json.MissingMemberException;

/**
 * What came of a change.
 *
 * @param success whether it was made; an answer without it is an error, because it acknowledges the act
 */
public record Outcome(Boolean success) {
    /** Insists on the acknowledgement. */
    public Outcome {
        MissingMemberException.require("success", success);
    }
}
