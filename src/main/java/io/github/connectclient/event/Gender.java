package io.github.connectclient.event;

import java.util.Objects;

/**
 * Gender in a profile. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record Gender(String value) {
    /** Male. */
    public static final Gender MALE = new Gender("male");

    /** Female. */
    public static final Gender FEMALE = new Gender("female");

    /** Not known. */
    public static final Gender UNKNOWN = new Gender("unknown");

    /** Keeps whatever text there is. */
    public Gender {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
