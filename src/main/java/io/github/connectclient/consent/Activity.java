package io.github.connectclient.consent;

import io.github.connectclient.internal.http.Call;

/** Which records a list holds. */
public enum Activity {
    /** Only records in use, the server's default. */
    ACTIVE,
    /** Records out of use as well. */
    ALL;

    void into(Call call) {
        call.query("onlyActive", this == ACTIVE);
    }
}
