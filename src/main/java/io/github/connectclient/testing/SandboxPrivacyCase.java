package io.github.connectclient.testing;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.time.Instant;

/**
 * A workflow case that a reader opened through the privacy API. {@code toString} hides the customer.
 *
 * @param kind what the reader asks for
 * @param customerNumber customer number of the reader
 * @param receiptWanted whether the reader asked for a receipt
 * @param openedAt when the case was opened, by the clock of the sandbox
 */
public record SandboxPrivacyCase(Kind kind, @Personal String customerNumber, boolean receiptWanted, Instant openedAt) {
    /** What a case asks for. */
    public enum Kind {
        /** A copy of the reader's personal data. */
        ACCESS,
        /** The erasure of the reader's personal data. */
        ERASURE
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
