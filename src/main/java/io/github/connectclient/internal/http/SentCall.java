package io.github.connectclient.internal.http;

/** One request that was let go. Each is itself: two that were sent at the same moment are two. */
final class SentCall {
    private final long at;

    SentCall(long at) {
        this.at = at;
    }

    /** When, in nanoseconds of the stopwatch. */
    long at() {
        return at;
    }
}
