package io.github.connectclient.internal.http;

import java.io.IOException;

/** No complete answer came. */
public final class SendFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final boolean mayHaveBeenSent;

    SendFailure(Why why, boolean mayHaveBeenSent, IOException cause) {
        super(cause);
        this.why = why;
        this.mayHaveBeenSent = mayHaveBeenSent;
    }

    /** Why no complete answer came. */
    public enum Why {
        /** The time limit passed. */
        TIMEOUT,
        /** The thread was interrupted; its flag is set. */
        INTERRUPTED,
        /** The connection could not be made, or broke. */
        BROKEN
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
}
