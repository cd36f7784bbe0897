package io.github.connectclient.subscription;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What the contact of a {@link ShareInvitation} is. The reference writes the two values in two ways: its list has
 * {@code A_EMAIL} and {@code B_PHONENUMBER}, its sample sends {@code A}. The letters are the default here.
 *
 * @param value as in JSON
 */
public record ShareContactType(@JsonValue String value) {
    /** An e-mail address, as in the sample. */
    public static final ShareContactType EMAIL = new ShareContactType("A");

    /** A telephone number, shortened as the sample shortens the other value. */
    public static final ShareContactType PHONE = new ShareContactType("B");

    /** An e-mail address, as in the list of the reference. */
    public static final ShareContactType A_EMAIL = new ShareContactType("A_EMAIL");

    /** A telephone number, as in the list of the reference. */
    public static final ShareContactType B_PHONENUMBER = new ShareContactType("B_PHONENUMBER");

    /** Keeps whatever text there is. */
    @JsonCreator
    public ShareContactType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
