package io.github.connectclient;

import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: the server could not be reached, the connection broke, a proxy refused, the deadline passed,
 * or the calling thread was interrupted (its interrupt flag is set again).
 */
public final class ConnectTransportException extends ConnectException {
    private static final long serialVersionUID = 1L;

    private final boolean timeout;
    private final boolean interrupted;
    private final boolean mayHaveBeenProcessed;
    private final boolean requiresAttention;

    private ConnectTransportException(
            String message,
            boolean timeout,
            boolean interrupted,
            boolean mayHaveBeenProcessed,
            boolean requiresAttention,
            @Nullable Throwable cause) {
        super(message);
        this.timeout = timeout;
        this.interrupted = interrupted;
        this.mayHaveBeenProcessed = mayHaveBeenProcessed;
        this.requiresAttention = requiresAttention;
        if (cause != null) {
            initCause(cause);
        }
    }

    /**
     * A connection that failed or broke.
     *
     * @param call method and path template, without values
     * @param attempts how often the request was tried
     * @param mayHaveBeenProcessed whether the request may have reached the server
     * @param cause the network failure
     * @return the exception
     */
    public static ConnectTransportException broken(
            String call, int attempts, boolean mayHaveBeenProcessed, Throwable cause) {
        String what = mayHaveBeenProcessed ? "the connection broke" : "the server could not be reached";
        String how = " (" + cause.getClass().getSimpleName() + ", attempt " + attempts + ")";
        return new ConnectTransportException(
                call + ": " + what + how, false, false, mayHaveBeenProcessed, false, cause);
    }

    /**
     * A refusal on the way to the server, which has seen nothing.
     *
     * @param call method and path template, without values
     * @param attempts how often the request was tried
     * @param refusal who refused and how, as part of a sentence, without values
     * @param requiresAttention whether somebody has to change something before a repetition can help
     * @param cause the network failure
     * @return the exception
     */
    public static ConnectTransportException refused(
            String call, int attempts, String refusal, boolean requiresAttention, Throwable cause) {
        String message = call + ": " + refusal + " (attempt " + attempts + ")";
        return new ConnectTransportException(message, false, false, false, requiresAttention, cause);
    }

    /**
     * A deadline that passed.
     *
     * @param call method and path template, without values
     * @param attempts how often the request was tried
     * @param mayHaveBeenProcessed whether the request may have reached the server
     * @return the exception
     */
    public static ConnectTransportException timeout(String call, int attempts, boolean mayHaveBeenProcessed) {
        String message = call + ": the deadline passed (attempt " + attempts + ")";
        return new ConnectTransportException(message, true, false, mayHaveBeenProcessed, false, null);
    }

    /**
     * A deadline before which no other call ended; see {@link ConnectClientBuilder#maxConcurrency(int)}. The request was not
     * sent, or each time refused before any work.
     *
     * @param call method and path template, without values
     * @param attempts how often the request was tried
     * @return the exception
     */
    public static ConnectTransportException noPlace(String call, int attempts) {
        String message = call + ": as many calls as maxConcurrency allows were under way until the deadline (attempt "
                + attempts + ")";
        return new ConnectTransportException(message, true, false, false, false, null);
    }

    /**
     * A deadline before which the budget of calls has no room; see {@link ConnectClientBuilder#pacing(Pacing)}. The request
     * was not sent, or each time refused before any work.
     *
     * @param call method and path template, without values
     * @param attempts how often the request was tried
     * @return the exception
     */
    public static ConnectTransportException noRoom(String call, int attempts) {
        String message = call + ": the budget of calls leaves no room before the deadline (attempt " + attempts + ")";
        return new ConnectTransportException(message, true, false, false, false, null);
    }

    /**
     * A call ended by an interrupt of its thread.
     *
     * @param call method and path template, without values
     * @param attempts how often the request was tried
     * @param mayHaveBeenProcessed whether the request may have reached the server
     * @return the exception
     */
    public static ConnectTransportException interrupted(String call, int attempts, boolean mayHaveBeenProcessed) {
        String message = call + ": the calling thread was interrupted (attempt " + attempts + ")";
        return new ConnectTransportException(message, false, true, mayHaveBeenProcessed, false, null);
    }

    /**
     * Whether the deadline passed.
     *
     * @return true for a deadline, false for every other failure
     */
    public boolean isTimeout() {
        return timeout;
    }

    /**
     * Whether the calling thread was interrupted or its future cancelled.
     *
     * @return true for an interrupt
     */
    public boolean isInterrupted() {
        return interrupted;
    }

    /**
     * Whether somebody has to change something before a call can succeed: the certificate of the server was not accepted, or
     * a proxy, known or not, refuses this application. Such calls are not repeated.
     *
     * @return false for faults that may pass by themselves
     */
    public boolean requiresAttention() {
        return requiresAttention;
    }

    @Override
    public String getMessage() {
        return super.getMessage()
                + (mayHaveBeenProcessed() ? "; it may have been processed" : "; it was not processed");
    }

    @Override
    boolean lastTryMayHaveBeenProcessed() {
        return mayHaveBeenProcessed;
    }
}
