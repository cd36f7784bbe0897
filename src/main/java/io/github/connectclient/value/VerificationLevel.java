package io.github.connectclient.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How well a {@link Credential} was verified. Each place of the API has a spelling of its own, so compare with all that may come.
 * What the levels stand for is not documented. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record VerificationLevel(@JsonValue String value) {
    /** By a code that was sent; seen in the profile. */
    public static final VerificationLevel VERIFICATION_CODE = new VerificationLevel("verificationCode");

    /** By somebody else, as customer info has it. */
    public static final VerificationLevel EXTERNALLY_VERIFIED_IN_CUSTOMER_INFO =
            new VerificationLevel("Externally_verified");

    /** Not at all, as customer info has it. */
    public static final VerificationLevel NOT_VERIFIED_IN_CUSTOMER_INFO = new VerificationLevel("Not verified");

    /** Not at all; seen in programs that call the API. */
    public static final VerificationLevel NOT_VERIFIED = new VerificationLevel("notVerified");

    /** Presumably entered only once; seen in programs that call the API. */
    public static final VerificationLevel NOT_REPEATED_CREDENTIAL = new VerificationLevel("notRepeatedCredential");

    /** Presumably entered twice; seen in programs that call the API. */
    public static final VerificationLevel REPEATED_CREDENTIAL = new VerificationLevel("repeatedCredential");

    /** By somebody else; seen in programs that call the API. */
    public static final VerificationLevel EXTERNALLY_VERIFIED = new VerificationLevel("externallyVerified");

    /** By a link that was sent; seen in programs that call the API. */
    public static final VerificationLevel VERIFICATION_LINK = new VerificationLevel("verificationLink");

    /** By a password; seen, and called outdated, in a program that calls the API. */
    public static final VerificationLevel ENTERED_PASSWORD = new VerificationLevel("enteredPassword");

    /** Keeps whatever text there is. */
    @JsonCreator
    public VerificationLevel {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
