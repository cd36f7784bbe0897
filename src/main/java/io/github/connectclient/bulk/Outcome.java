package io.github.connectclient.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What became of an item.
 *
 * @param task the item
 * @param kind how it ended
 * @param result what the call gave, if it succeeded; may be null
 * @param failure what it threw, if it failed
 */
record Outcome<I, R extends @Nullable Object>(
        Task<I> task,
        Kind kind,
        @Nullable R result,
        @Nullable Throwable failure) {
    /** How it ended. */
    enum Kind {
        SUCCEEDED,
        /** Not done. */
        FAILED,
        /** Done or not. */
        IN_DOUBT,
        /** The job ended before. */
        NOT_TRIED,
        /** So that the job cannot go on. */
        FATAL
    }

    @Override
    public String toString() {
        return "Outcome[" + task + ", " + kind + "]";
    }
}
