package io.github.connectclient.subscription;

import io.github.connectclient.internal.http.Call;

/** Where the subscriptions of a list come from. */
public enum SubscriptionSource {
    /** The reader's own, the server's default. */
    ORDINARY,
    /** Those that a company gave the reader, through B2B. */
    B2B,
    /** Both. */
    ALL;

    void into(Call call) {
        call.query("subscriptionSourceFetchMode", name());
    }
}
