package io.github.connectclient.testing;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;

/**
 * A share of a subscription, from the invitation on. {@code toString} hides the people.
 *
 * @param code code of the share, which the invitation brings to who is invited
 * @param productCode product that is shared
 * @param customerNumber customer number of who shares
 * @param contact e-mail address or telephone number of who is invited
 * @param state what has become of it
 */
public record SandboxShare(
        @Personal String code,
        String productCode,
        @Personal String customerNumber,
        @Personal String contact,
        State state) {
    /** What has become of a share. */
    public enum State {
        /** The invitation went out. */
        SENT,
        /** Who was invited accepted. */
        ACCEPTED,
        /** Who was invited declined. */
        DECLINED,
        /** It was ended. */
        CANCELLED
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
