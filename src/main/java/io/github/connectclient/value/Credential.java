package io.github.connectclient.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What a user of ConnectID logs in with. Personal data: {@code toString} hides the value.
 *
 * @param value what the user types in to log in, or the id at an external source
 * @param type what the value is
 * @param verificationLevel how well it was verified that the value is the user's
 */
public record Credential(
        @JsonProperty("credential") @Personal @Nullable String value,
        @JsonProperty("credentialType") @Nullable CredentialType type,
        @Nullable VerificationLevel verificationLevel) {
    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
