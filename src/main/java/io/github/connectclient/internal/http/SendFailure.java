package io.github.connectclient.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No complete answer came. */
public final class SendFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final boolean mayHaveBeenSent;
    private final @Nullable String refusal;

    SendFailure(Why why, boolean mayHaveBeenSent, IOException cause) {
        super(cause);
        this.why = why;
        this.mayHaveBeenSent = mayHaveBeenSent;
        this.refusal = null;
    }

    /** A refusal on the way: the server saw nothing. */
    SendFailure(Faults.Refusal refusal, IOException cause) {
        super(cause);
        this.why = refusal.passing() ? Why.REFUSED_FOR_NOW : Why.REFUSED;
        this.mayHaveBeenSent = false;
        this.refusal = refusal.what();
    }

    /** Why no complete answer came. */
    public enum Why {
        /** The time limit passed. */
        TIMEOUT,
        /** The thread was interrupted; its flag is set. */
        INTERRUPTED,
        /** The connection could not be made, or broke. */
        BROKEN,
        /** A proxy could not reach the server, which may pass. */
        REFUSED_FOR_NOW,
        /** A proxy or the check of the certificate refused, which does not pass by itself. */
        REFUSED
    }

    /**
     * Why.
     *
     * @return the kind of failure
     */
    public Why why() {
        return why;
    }

    /**
     * Whether some of the request may have reached the server.
     *
     * @return false only when it certainly did not
     */
    public boolean mayHaveBeenSent() {
        return mayHaveBeenSent;
    }

    /**
     * Who refused, and how, as part of a sentence.
     *
     * @return null when nobody did
     */
    public @Nullable String refusal() {
        return refusal;
    }
}
