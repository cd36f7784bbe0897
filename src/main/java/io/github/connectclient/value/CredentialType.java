package io.github.connectclient.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What a {@link Credential} is. Each place of the API has a spelling of its own for the same thing, so compare with all that may
 * come: customer info has {@code A_EMAIL_ADDRESS}, the profile {@code email}. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record CredentialType(@JsonValue String value) {
    /** An e-mail address, as the profile of a user has it. */
    public static final CredentialType EMAIL = new CredentialType("email");

    /** A phone number, as the profile of a user has it. */
    public static final CredentialType PHONE = new CredentialType("phone");

    /** An e-mail address, as customer info has it. */
    public static final CredentialType A_EMAIL_ADDRESS = new CredentialType("A_EMAIL_ADDRESS");

    /** A phone that receives SMS, as customer info has it. */
    public static final CredentialType B_SMS_PHONE = new CredentialType("B_SMS_PHONE");

    /** An e-mail address, as an older form of the profile had it. */
    public static final CredentialType A = new CredentialType("A");

    /** A mobile phone, as an older form of the profile had it. */
    public static final CredentialType B = new CredentialType("B");

    /** An identity of aID, as the section External Identity has it. */
    public static final CredentialType D = new CredentialType("D");

    /** Keeps whatever text there is. */
    @JsonCreator
    public CredentialType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
