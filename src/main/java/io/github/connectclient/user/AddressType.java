package io.github.connectclient.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What a user has an {@link ExternalUserProfiles.Address} for. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record AddressType(@JsonValue String value) {
    /** An address at work. */
    public static final AddressType WORK = new AddressType("work");

    /** An address at home. */
    public static final AddressType HOME = new AddressType("home");

    /** Another address. */
    public static final AddressType OTHER = new AddressType("other");

    /** Keeps whatever text there is. */
    @JsonCreator
    public AddressType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
