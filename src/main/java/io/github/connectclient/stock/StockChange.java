package io.github.connectclient.stock;

import io.github.connectclient.internal.json.MissingMemberException;
import io.github.connectclient.value.Acknowledgement;

/**
 * The outcome of a batch of changes.
 *
 * @param status whether the batch was accepted; an answer without it is an error, because it acknowledges the act
 */
public record StockChange(Acknowledgement status) {
    /** Insists on the acknowledgement. */
    public StockChange {
        MissingMemberException.require("status", status);
    }
}
