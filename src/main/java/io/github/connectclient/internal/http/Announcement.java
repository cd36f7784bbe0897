package io.github.connectclient.internal.http;

/**
 * How many calls the server says it still takes, and until when: {@code X-RateLimit-Remaining} and {@code -Reset}. Answers
 * come out of order, so what they say is ordered by cause: a request that was sent after an answer came was counted after
 * the one of that answer. Not thread-safe: its owner holds the lock.
 */
final class Announcement {
    private boolean known;
    private long remaining;
    private long resetAt;
    private long learntAt;

    /** Notes what an answer says. Times are of the stopwatch, in nanoseconds. */
    void learn(long sentAt, long now, long left, long nanosToReset) {
        boolean sentLater = known && sentAt - learntAt >= 0;
        boolean sentAfterReset = known && sentAt - resetAt >= 0;
        if (!known || sentAfterReset || (sentLater && left > remaining)) {
            resetAt = now + nanosToReset; // another window: within one, later means fewer
        } else if (left <= remaining) {
            // whole seconds are rounded up, and answers take their time: the earliest is the nearest to the truth
            resetAt = Math.min(resetAt - now, nanosToReset) + now;
        } else {
            return; // counted before the one that said fewer
        }
        known = true;
        remaining = left;
        learntAt = now;
    }

    /** A request may have been counted, but nothing came back that says so. */
    void spend() {
        remaining = Math.max(0, remaining - 1);
    }

    /**
     * Nanoseconds until a call may be sent; 0 for now. Those under way may not have been counted yet, so each takes one of what
     * is left; as soon as one is answered it is known.
     */
    long closedFor(long now, int underWay) {
        if (!known || resetAt - now <= 0 || underWay < remaining) {
            return 0;
        }
        return remaining == 0 ? resetAt - now : Math.min(resetAt - now, ServerBudget.RECHECK);
    }
}
