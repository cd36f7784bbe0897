package io.github.connectclient.auth;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token and when to renew it: a tenth of its lifetime ahead, at most a minute.
 *
 * @param token the token
 * @param isFound whether it was found in a store that others write to
 * @param round counts the fetches of a cache; the token itself may be the same if the server gives it again
 * @param staleAt when to renew it early; null for never
 * @param expiredAt when not to use it any more, just before the server would refuse it; null for never
 */
record HeldToken(
        AccessToken token,
        boolean isFound,
        long round,
        @Nullable Instant staleAt,
        @Nullable Instant expiredAt) {
    private static final Duration LONGEST_LEAD = Duration.ofSeconds(60);

    static HeldToken of(SourcedToken sourced, long round, Instant now) {
        AccessToken token = sourced.token();
        Instant end = token.expiresAt();
        if (end == null) {
            return new HeldToken(token, sourced.isFound(), round, null, null);
        }
        Duration tenth = Duration.between(now, end).dividedBy(10);
        Duration lead = tenth.compareTo(LONGEST_LEAD) < 0 ? tenth : LONGEST_LEAD;
        return new HeldToken(token, sourced.isFound(), round, end.minus(lead), end.minus(lead.dividedBy(10)));
    }

    /** Whether somebody fetched since. */
    boolean isAfter(@Nullable HeldToken other) {
        return other == null || round > other.round;
    }

    boolean isStale(Instant now) {
        return staleAt != null && !now.isBefore(staleAt);
    }

    boolean isExpired(Instant now) {
        return expiredAt != null && !now.isBefore(expiredAt);
    }

    /** The same token, with the next early renewal half of its remaining time away. */
    HeldToken postponed(Instant now) {
        Instant end = expiredAt;
        Duration half = end == null ? Duration.ZERO : Duration.between(now, end).dividedBy(2);
        return new HeldToken(token, isFound, round, now.plus(half), end);
    }
}
