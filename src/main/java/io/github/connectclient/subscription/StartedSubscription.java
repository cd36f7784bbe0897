package io.github.connectclient.subscription;

import io.github.connectclient.internal.json.MissingMemberException;
import io.github.connectclient.value.Acknowledgement;

/**
 * The answer to a subscription that was started.
 *
 * @param status whether it was accepted; an answer without it is an error, because it acknowledges the act
 */
public record StartedSubscription(Acknowledgement status) {
    /** Insists on the acknowledgement. */
    public StartedSubscription {
        MissingMemberException.require("status", status);
    }
}
