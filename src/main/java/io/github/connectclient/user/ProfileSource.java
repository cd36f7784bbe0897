package io.github.connectclient.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Who else holds a profile of a user. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record ProfileSource(@JsonValue String value) {
    /** Facebook. */
    public static final ProfileSource FACEBOOK = new ProfileSource("Facebook");

    /** Google. */
    public static final ProfileSource GOOGLE = new ProfileSource("Google");

    /** Vipps. */
    public static final ProfileSource VIPPS = new ProfileSource("Vipps");

    /** Apple. */
    public static final ProfileSource APPLE = new ProfileSource("Apple");

    /** Keeps whatever text there is. */
    @JsonCreator
    public ProfileSource {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
