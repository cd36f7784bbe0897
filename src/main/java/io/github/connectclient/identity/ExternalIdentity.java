package io.github.connectclient.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.internal.json.MissingMemberException;
import io.github.connectclient.value.CredentialType;
import org.jspecify.annotations.Nullable;

/**
 * What ConnectID holds on a person whom another system has identified.
 *
 * @param credential credential in ConnectID: a prefix for the type, and the external id
 * @param externalId id in the outside system
 * @param credentialType which system that is
 * @param canLogin whether the user may log in
 * @param customerNumber customer number in Connect; absent until one was set by an earlier call
 * @param uniqueId id of the user in ConnectID; an answer without it is an error, because it acknowledges that there is a user
 * @param enabled whether the user is enabled
 * @param newUser whether this call made the user
 * @param code exchanges into a session of the user, once; a secret
 */
public record ExternalIdentity(
        @Personal @Nullable String credential,
        @Personal @Nullable String externalId,
        @Nullable CredentialType credentialType,
        @Nullable Boolean canLogin,
        @Personal @Nullable Long customerNumber,
        @Personal String uniqueId,
        @Nullable Boolean enabled,
        @Nullable Boolean newUser,
        @JsonProperty("extidCode") @Personal @Nullable ExternalIdCode code) {
    /** Insists on the acknowledgement. */
    public ExternalIdentity {
        MissingMemberException.require("uniqueId", uniqueId);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
