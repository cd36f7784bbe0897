package io.github.connectclient.order;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A reward of a partner. What the server answers when there is none is not documented.
 *
 * @param customerNumber customer that the reward belongs to
 * @param product code of its product, at most 12 characters
 * @param rewardId id of the reward, at most 36 characters
 */
public record Reward(
        @Personal @Nullable Long customerNumber,
        @Nullable String product,
        @Nullable String rewardId) {
    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Body of the call. */
    record Request(String rewardId, long rewardPartnerId) {
        private static final int LONGEST_REWARD_ID = 36;

        Request {
            Check.text("rewardId", rewardId, LONGEST_REWARD_ID);
        }
    }
}
