package io.github.connectclient;

import org.jspecify.annotations.Nullable;

/**
 * No usable token could be had, or a log-in failed. An API operation was not carried out: without a token it is not sent. Only for
 * a log-in can {@link #mayHaveBeenProcessed()} be true: its code may be spent, and the reader has to begin anew.
 * {@link #requiresLogin()} tells a grant that has ended from a fault that passes.
 */
public final class ConnectAuthException extends ConnectException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** The login server refused the client: wrong id or secret, or a grant type this client may not use. */
        CLIENT_REFUSED,
        /** The reader's grant has ended, or the code was wrong, used or too old: the reader has to log in again. */
        GRANT_ENDED,
        /** The reader or the login server broke the log-in off; see {@link #error()}. */
        LOGIN_REFUSED,
        /** The callback does not belong to the log-in that was begun, or is malformed; nothing was exchanged. */
        CALLBACK_REFUSED,
        /** The login server could not be reached, failed, or was not understood; it may work later. */
        UNAVAILABLE,
        /** The token store failed; it may work later. */
        STORE_UNAVAILABLE
    }

    private final Reason reason;
    private final transient @Nullable String error;
    /** What is left of the error in serialised forms: anybody may have written the error of a callback. */
    private final @Nullable String safeError;

    private final transient @Nullable String errorDescription;
    private final boolean repeatable;
    private boolean codeMayBeSpent;

    /**
     * A failure to get a token.
     *
     * @param reason what went wrong
     * @param message what happened and what to do, without values
     * @param error OAuth error code, if the server gave one
     * @param errorDescription readable OAuth message, if the server gave one
     * @param repeatable whether asking again at once is safe and may help
     * @param cause the failure below, if any
     */
    public ConnectAuthException(
            Reason reason,
            String message,
            @Nullable String error,
            @Nullable String errorDescription,
            boolean repeatable,
            @Nullable Throwable cause) {
        super(error == null ? message : message + " (" + Codes.safe(error) + ")");
        this.reason = reason;
        this.error = error;
        this.safeError = error == null ? null : Codes.safe(error);
        this.errorDescription = errorDescription;
        this.repeatable = repeatable;
        if (cause != null) {
            initCause(cause);
        }
    }

    /**
     * A failure without a word of the server.
     *
     * @param reason what went wrong
     * @param message what happened and what to do, without values
     */
    public ConnectAuthException(Reason reason, String message) {
        this(reason, message, null, null, false, null);
    }

    private ConnectAuthException(ConnectAuthException other) {
        super(String.valueOf(other.getMessage()));
        this.reason = other.reason;
        this.error = other.error;
        this.safeError = other.safeError;
        this.errorDescription = other.errorDescription;
        this.repeatable = other.repeatable;
        this.codeMayBeSpent = other.codeMayBeSpent;
        initCause(other);
    }

    /**
     * The same failure for another call: what a call adds to its exception must not show in another's. Used by the library when
     * several threads waited for one token.
     *
     * @return a new exception, caused by this one
     */
    public ConnectAuthException forAnotherCall() {
        return new ConnectAuthException(this);
    }

    /**
     * What went wrong.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Whether the reader has to log in again. When false, the fault lies with the client's set-up or passes by itself, and
     * a stored session is still good.
     *
     * @return true when the grant has ended or the log-in did not succeed
     */
    public boolean requiresLogin() {
        return reason == Reason.GRANT_ENDED || reason == Reason.LOGIN_REFUSED || reason == Reason.CALLBACK_REFUSED;
    }

    /**
     * OAuth error code, for example {@code invalid_grant} or {@code access_denied}.
     *
     * @return null when the server gave none
     */
    public @Nullable String error() {
        return error == null ? safeError : error;
    }

    /**
     * The server's readable message. May hold personal data; not part of {@link #getMessage()} and not serialised.
     *
     * @return null when the server gave none
     */
    public @Nullable String errorDescription() {
        return errorDescription;
    }

    /**
     * Whether asking again at once is safe and may help. The library has then repeated it already within the call's limits.
     *
     * @return false when a repetition could use a one-time token twice, or is of no use
     */
    public boolean isRepeatable() {
        return repeatable;
    }

    /**
     * Notes that a code good for one exchange was sent, and may be spent. Used by the library.
     *
     * @return this exception
     */
    public ConnectAuthException afterSendingCode() {
        codeMayBeSpent = true;
        return this;
    }

    @Override
    boolean lastTryMayHaveBeenProcessed() {
        return codeMayBeSpent;
    }
}
