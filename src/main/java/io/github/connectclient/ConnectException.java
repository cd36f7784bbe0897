package io.github.connectclient;

/**
 * A call that did not succeed. Exactly four kinds exist:
 *
 * <ul>
 *   <li>{@link ConnectApiException}: the API answered with an error status;
 *   <li>{@link ConnectAuthException}: no usable token, or a log-in that failed;
 *   <li>{@link ConnectTransportException}: no complete answer came;
 *   <li>{@link ConnectDecodeException}: an answer came that could not be read.
 * </ul>
 *
 * <p>Messages name the operation, never values: no token, secret, subject or text of the server.
 */
public abstract sealed class ConnectException extends RuntimeException
        permits ConnectApiException, ConnectAuthException, ConnectDecodeException, ConnectTransportException {
    private static final long serialVersionUID = 1L;

    private boolean earlierTryMayHaveBeenProcessed;

    ConnectException(String message) {
        super(message);
    }

    /**
     * Notes that this failure ended a call of which an earlier try had failed too. Used by the library while it repeats a call.
     *
     * @param earlier the earlier failure
     */
    public final void follows(ConnectException earlier) {
        earlierTryMayHaveBeenProcessed |= earlier.mayHaveBeenProcessed();
        if (earlier != this) {
            addSuppressed(earlier);
        }
    }

    /**
     * Whether the server may have acted on the request. When false, nothing happened and the call can be made again. When
     * true for a call that writes, look at the state before repeating it.
     *
     * @return false only when it is certain that the operation was not carried out
     */
    public final boolean mayHaveBeenProcessed() {
        return earlierTryMayHaveBeenProcessed || lastTryMayHaveBeenProcessed();
    }

    /** The same of the last try alone. */
    abstract boolean lastTryMayHaveBeenProcessed();
}
