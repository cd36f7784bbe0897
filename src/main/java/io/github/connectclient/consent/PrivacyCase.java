package io.github.connectclient.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.json.MissingMemberException;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of asking for a copy of personal data, or for its erasure.
 *
 * @param success whether the case was opened; an answer without it is an error, because it acknowledges the act
 * @param receiptSent whether a receipt went out; false when none was asked for, or when sending it failed
 */
public record PrivacyCase(
        Boolean success,
        @JsonProperty("receiptSend") @Nullable Boolean receiptSent) {
    /** Insists on the acknowledgement. */
    public PrivacyCase {
        MissingMemberException.require("success", success);
    }

    /** Body of both requests. */
    record Request(boolean sendReceipt) {}
}
