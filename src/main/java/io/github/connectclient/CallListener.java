package io.github.connectclient;

import org.jspecify.annotations.Nullable;

/**
 * Hears what the client does, for metrics, traces and logs; set by {@link ConnectClientBuilder#listener}. It is told names,
 * path templates, statuses, outcomes and durations; never values, tokens, bodies or who the reader is.
 *
 * <p>One listener serves all threads and must be thread-safe; what belongs to one call it keeps in the {@link CallObserver}
 * it returns. It runs between the steps of a call, so it must not block. What it throws never breaks a call: the first time the
 * log tells the exception's class at WARN, later at DEBUG. Several listeners hear of a beginning in the order they were set, of an
 * end in reverse order, so that what they open on the thread is closed inside out.
 *
 * <pre>{@code
 * builder.listener((operation, template) -> new CallObserver() {
 *     public void finished(CallResult result) {
 *         statistics.add(operation.name(), result.outcome(), result.duration());
 *     }
 * });
 * }</pre>
 */
@FunctionalInterface
public interface CallListener {
    /**
     * A call starts. Asked on the thread that makes the call, once its parameters have been checked: what is refused before
     * with an {@code IllegalArgumentException} never starts. Calls of {@code async} and of bulk jobs are made on threads of the
     * client.
     *
     * @param operation what is called: name, mode, method. Of {@link ConnectClient#raw() raw} calls the name is made of the
     *     template, which is what the application wrote
     * @param template the path with a {@code {name}} for each value
     * @return who observes this call, always on this same thread; null for nobody
     */
    @Nullable
    CallObserver started(Operation operation, String template);

    /**
     * A token is requested from the login server. Tokens of client mode and renewals of readers' sessions are requested on threads
     * of the client, each on behalf of all calls that need the token, and go on when those calls end; codes are
     * exchanged on the thread of the log-in. Not heard are tokens that come from a {@code TokenProvider} of the application or
     * were found in a store.
     *
     * @param grant by which grant
     * @return who hears the end of it, on this same thread; null for nobody
     */
    default @Nullable TokenObserver requestingToken(TokenGrant grant) {
        return null;
    }

    /**
     * Work is about to be handed from the calling thread to a thread of the client, by {@code async}. A listener may return work
     * that puts there what belongs to the calling thread, such as the current span, runs the work, and takes it away
     * again. Asked on the calling thread. Bulk jobs do not ask: the calls of one may be millions.
     *
     * @param work the work; runs once and throws nothing
     * @return the work, or work that runs it
     */
    default Runnable handingOver(Runnable work) {
        return work;
    }
}
