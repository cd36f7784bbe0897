package io.github.connectclient.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Which outside system an {@link ExternalId} comes from. The list of codes is not known, so any text can be sent and is kept
 * when it is read.
 *
 * @param value as in JSON
 */
public record CredentialType(@JsonValue String value) {
    /** The only code that has been seen, {@code D}; credentials of this type begin with {@code AID:}. */
    public static final CredentialType AID = new CredentialType("D");

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
