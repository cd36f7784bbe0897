package io.github.connectclient.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Whose phone a {@link PhoneNumber} rings. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record PhoneNumberType(@JsonValue String value) {
    /** A phone of the person. */
    public static final PhoneNumberType PERSONAL = new PhoneNumberType("personal");

    /** A phone of the company. */
    public static final PhoneNumberType COMPANY = new PhoneNumberType("company");

    /** A phone at home; seen only in an older form of the profile. */
    public static final PhoneNumberType HOME = new PhoneNumberType("home");

    /** A mobile phone; seen only in an older form of the profile. */
    public static final PhoneNumberType MOBILE = new PhoneNumberType("mobile");

    /** Keeps whatever text there is. */
    @JsonCreator
    public PhoneNumberType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
