package io.github.connectclient.recruitment;

import io.github.connectclient.internal.json.MissingMemberException;
import io.github.connectclient.value.Acknowledgement;

/**
 * The answer to a recruitment that was registered.
 *
 * @param status whether it was received and processed; an answer without it is an error, because it acknowledges the act
 */
public record RegisteredRecruitment(Acknowledgement status) {
    /** Insists on the acknowledgement. */
    public RegisteredRecruitment {
        MissingMemberException.require("status", status);
    }
}
