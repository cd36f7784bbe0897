package io.github.connectclient.identity;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.CredentialType;
import java.util.Objects;

/**
 * How an outside system names a person. Personal data: {@code toString} hides the id.
 *
 * @param externalId id in the outside system, not empty
 * @param credentialType which system that is
 */
public record ExternalId(@Personal String externalId, CredentialType credentialType) {
    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id is empty
     */
    public ExternalId {
        Check.text("externalId", externalId, Integer.MAX_VALUE);
        Objects.requireNonNull(credentialType, "credentialType");
    }

    /**
     * An id of type {@link CredentialType#D}.
     *
     * @param externalId the id, without the prefix {@code AID:}
     * @return the id with its type
     */
    public static ExternalId aid(String externalId) {
        return new ExternalId(externalId, CredentialType.D);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Body of a request that ties the id to a customer. */
    record WithCustomer(
            @Personal String externalId,
            CredentialType credentialType,
            @Personal long customerNumber) {
        static WithCustomer of(ExternalId id, long customerNumber) {
            return new WithCustomer(id.externalId, id.credentialType, customerNumber);
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }
}
