package io.github.connectclient.event;

import java.util.Objects;

/**
 * Where a profile has its data from. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record ProfileSource(String value) {
    /** The reader's own ConnectID account. */
    public static final ProfileSource CONNECT_ID = new ProfileSource("ConnectID");

    /** An aID account. */
    public static final ProfileSource AID = new ProfileSource("AID");

    /** A Google account. */
    public static final ProfileSource GOOGLE_PLUS = new ProfileSource("GooglePlus");

    /** An Apple account. */
    public static final ProfileSource APPLE = new ProfileSource("Apple");

    /** A Vipps account. */
    public static final ProfileSource VIPPS = new ProfileSource("Vipps");

    /** ConnectID does not know. */
    public static final ProfileSource UNKNOWN = new ProfileSource("Unknown");

    /** Keeps whatever text there is. */
    public ProfileSource {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
