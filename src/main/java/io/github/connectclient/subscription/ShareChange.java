package io.github.connectclient.subscription;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;

/**
 * Body of a change of a share.
 *
 * @param shareCode code of the share; whoever has it can decline, so it is treated as a secret
 * @param changeType what to do; each of the three belongs to one operation
 */
record ShareChange(@Personal String shareCode, Type changeType) {
    ShareChange {
        Check.text("shareCode", shareCode, Integer.MAX_VALUE);
    }

    static ShareChange accept(String shareCode) {
        return new ShareChange(shareCode, Type.ACCEPT);
    }

    static ShareChange decline(String shareCode) {
        return new ShareChange(shareCode, Type.DECLINE);
    }

    static ShareChange cancel(String shareCode) {
        return new ShareChange(shareCode, Type.CANCEL);
    }

    enum Type {
        ACCEPT,
        DECLINE,
        CANCEL
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
