package io.github.connectclient;

import io.github.connectclient.internal.http.Time;

/** What tests in any package may do and callers may not. */
public final class Backstage {
    private Backstage() {}

    /** A builder whose client measures and waits by the given time. */
    public static ConnectClientBuilder withTime(ConnectClientBuilder builder, Time time) {
        return builder.time(time);
    }

    /** The options of a client that was told none. */
    public static CallOptions defaultOptions() {
        return CallOptions.DEFAULTS;
    }
}
