package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.internal.json.MissingMemberException;
import org.jspecify.annotations.Nullable;

/**
 * The user that an order now belongs to.
 *
 * @param orderId ConnectID order id
 * @param uniqueUserId ConnectID user id, in the sample 32 hexadecimal digits; an answer without it is an error, because it
 *     acknowledges the act
 * @param newUser whether the user was made for the credential
 * @param passwordSet whether the user has a password
 */
public record AssignedUser(
        @Nullable Long orderId,
        @Personal String uniqueUserId,
        @JsonProperty("isNewUser") @Nullable Boolean newUser,
        @JsonProperty("isPasswordSet") @Nullable Boolean passwordSet) {
    /** Insists on the acknowledgement. */
    public AssignedUser {
        MissingMemberException.require("uniqueUserId", uniqueUserId);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
