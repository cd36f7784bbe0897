package io.github.connectclient.subscription;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * With whom a subscription may be shared. Values this version does not know are kept: the documented sample of share rules has
 * the letter {@code A}, whose meaning is not documented.
 *
 * @param value as in JSON
 */
public record ShareType(@JsonValue String value) {
    /** With other users. */
    public static final ShareType USERS = new ShareType("USERS");

    /** With nets: everybody of a domain or a range of IP addresses. */
    public static final ShareType NETS = new ShareType("NETS");

    /** With the people of a company. */
    public static final ShareType B2B = new ShareType("B2B");

    /** Keeps whatever text there is. */
    @JsonCreator
    public ShareType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
