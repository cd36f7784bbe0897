package io.github.connectclient.subscription;

import io.github.connectclient.internal.json.MissingMemberException;

/**
 * How a change of a share went.
 *
 * @param status the outcome, which may be a refusal; an answer without it is an error
 */
public record ShareOutcome(ShareStatus status) {
    /** Insists on the outcome. */
    public ShareOutcome {
        MissingMemberException.require("status", status);
    }
}
