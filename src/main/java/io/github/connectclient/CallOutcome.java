package io.github.connectclient;

/**
 * How a call, or a step of one, ended: few values, for metrics and alerts. An application may meet values that were added later.
 */
public enum CallOutcome {
    /** The answer was read. */
    SUCCESS,
    /** Status 401: the API refused the token or what it may do. */
    UNAUTHORIZED,
    /** Status 429: the vendor's budget of calls is used up. */
    RATE_LIMITED,
    /** Another status from 300 to 499. */
    REFUSED,
    /** A status of 500 or more. */
    SERVER_ERROR,
    /** An answer came that could not be read. */
    UNREADABLE,
    /** The deadline passed, on the wire or while waiting for room in the budget or for a place among the calls at once. */
    TIMEOUT,
    /** The server could not be reached, or the connection broke. */
    UNREACHABLE,
    /** The calling thread was interrupted, also while it waited for a token. */
    INTERRUPTED,
    /**
     * The set-up is wrong, and stays so until somebody acts: the login server refused the client's id and secret, or a certificate
     * or a proxy refused the connection.
     */
    MISCONFIGURED,
    /** The reader's grant has ended: the reader has to log in again. */
    LOGIN_REQUIRED,
    /** The login server gave no token in time. */
    NO_TOKEN,
    /** The token store failed. */
    STORE_UNAVAILABLE,
    /** Anything else, such as an exception of the application's own {@code TokenProvider}, or a client that is closed. */
    ERROR;

    /**
     * The outcome that an exception stands for.
     *
     * @param failure what a call threw
     * @return never {@link #SUCCESS}
     */
    public static CallOutcome of(Throwable failure) {
        if (failure instanceof ConnectApiException api) {
            return ofStatus(api.status());
        }
        if (failure instanceof ConnectTransportException transport) {
            return ofTransport(transport);
        }
        if (failure instanceof ConnectAuthException auth) {
            return ofReason(auth.reason());
        }
        return failure instanceof ConnectDecodeException ? UNREADABLE : ERROR;
    }

    private static CallOutcome ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 429 -> RATE_LIMITED;
            default -> status >= 500 ? SERVER_ERROR : REFUSED;
        };
    }

    private static CallOutcome ofTransport(ConnectTransportException failure) {
        if (failure.isTimeout()) {
            return TIMEOUT;
        }
        if (failure.isInterrupted()) {
            return INTERRUPTED;
        }
        return failure.requiresAttention() ? MISCONFIGURED : UNREACHABLE;
    }

    private static CallOutcome ofReason(ConnectAuthException.Reason reason) {
        return switch (reason) {
            case CLIENT_REFUSED -> MISCONFIGURED;
            case GRANT_ENDED, LOGIN_REFUSED, CALLBACK_REFUSED -> LOGIN_REQUIRED;
            case UNAVAILABLE -> NO_TOKEN;
            case STORE_UNAVAILABLE -> STORE_UNAVAILABLE;
        };
    }
}
