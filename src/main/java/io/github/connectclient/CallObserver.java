package io.github.connectclient;

import java.time.Duration;

/**
 * Hears what becomes of one call; made by {@link CallListener#started}. Used by the one thread that makes the call, so it
 * need not be thread-safe, and what it opens on that thread in its beginning it can close in {@link #finished}. What it throws
 * never breaks the call.
 */
public interface CallObserver {
    /**
     * The pacing has no room for the next request now, so that it waits. Followed by {@link #released}.
     */
    default void heldBack() {}

    /**
     * The wait for room in the budget is over.
     *
     * @param outcome {@link CallOutcome#SUCCESS} if the request may go; {@link CallOutcome#TIMEOUT} if there is no room before
     *     the deadline; another if the call was interrupted or the pacing failed
     * @param waited how long the request was held back; zero when it was refused at once
     */
    default void released(CallOutcome outcome, Duration waited) {}

    /**
     * The request is sent.
     *
     * @param attempt 1 for the first time
     */
    default void sending(int attempt) {}

    /**
     * Status and headers of an answer have come; its body has yet to be read. Not heard when none comes.
     *
     * @param attempt which request was answered
     * @param status HTTP status
     * @param duration since that request was sent
     */
    default void answered(int attempt, int status, Duration duration) {}

    /**
     * An attempt failed and will be repeated, unless the thread is interrupted while it waits.
     *
     * @param after how the attempt ended
     * @param wait how long the call will wait first; zero after a refused token, and where the pacing decides
     */
    default void repeating(CallOutcome after, Duration wait) {}

    /**
     * The call has ended. Heard once for each call that started, whatever happens.
     *
     * @param result how it ended
     */
    default void finished(CallResult result) {}
}
