package io.github.connectclient.payment;

import java.util.Objects;

/**
 * How it ended when a reader was sent to a page of {@link io.github.connectclient.auth.PaymentPages}: a value that the server
 * adds to {@code returnUrl}. The reference does not name the parameter, so this library does not read it for you.
 *
 * @param value as in the address
 */
public record PaymentOutcome(String value) {
    /** Done. */
    public static final PaymentOutcome FINISHED = new PaymentOutcome("finished");

    /** The reader gave up; nothing changed. */
    public static final PaymentOutcome CANCELLED = new PaymentOutcome("cancelled");

    /** It was not possible; nothing changed. */
    public static final PaymentOutcome FAILED = new PaymentOutcome("failed");

    /** The server could not tell. */
    public static final PaymentOutcome UNKNOWN = new PaymentOutcome("unknown");

    /** Begun and not ended yet. */
    public static final PaymentOutcome INITIATED = new PaymentOutcome("initiated");

    /** Not expected: faults of the system lead to {@code errorUrl}. */
    public static final PaymentOutcome ERROR = new PaymentOutcome("error");

    /** Keeps whatever text there is. */
    public PaymentOutcome {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
