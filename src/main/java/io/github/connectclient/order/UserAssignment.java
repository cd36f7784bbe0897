package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which user an order is to belong to, and whether that user is sent a link to log in with. Immutable and thread-safe; each
 * step returns a new one.
 *
 * <pre>{@code
 * UserAssignment.to("+4700000000").sendMessage(returnUrl, errorUrl, "no.mediaconnect").linkLifetime(2)
 * }</pre>
 *
 * @param credential e-mail address, mobile number as {@code +4700000000} or federated id, 1 to 60 characters
 * @param sendsMessage whether an SMS or e-mail goes out; the vendor sets up its text
 * @param returnUrl where the link leads in the end; required with a message
 * @param errorUrl where the link leads on failure; required with a message
 * @param linkLifetime how long the link is good; the unit is not documented
 * @param overrideClientId client id that the message is sent for; required with a message
 */
public record UserAssignment(
        @Personal String credential,
        @JsonProperty("isSendMessage") boolean sendsMessage,
        @Nullable URI returnUrl,
        @Nullable URI errorUrl,
        @Nullable Integer linkLifetime,
        @Nullable String overrideClientId) {
    private static final int LONGEST_CREDENTIAL = 60;

    /**
     * Checks the assignment.
     *
     * @throws IllegalArgumentException if the credential is out of bounds, or a message is to be sent without both addresses
     *     and the client id
     */
    public UserAssignment {
        Check.text("credential", credential, LONGEST_CREDENTIAL);
        if (sendsMessage && (returnUrl == null || errorUrl == null || overrideClientId == null)) {
            throw new IllegalArgumentException(
                    "returnUrl, errorUrl and overrideClientId must be given when a message is sent");
        }
    }

    /**
     * An assignment without a message.
     *
     * @param credential e-mail address, mobile number as {@code +4700000000} or federated id, 1 to 60 characters
     * @return the assignment
     * @throws IllegalArgumentException if out of bounds
     */
    public static UserAssignment to(String credential) {
        return new UserAssignment(credential, false, null, null, null, null);
    }

    /**
     * Sends the user a link to log in with.
     *
     * @param returnUrl where the link leads in the end
     * @param errorUrl where the link leads on failure
     * @param overrideClientId client id that the message is sent for
     * @return a new assignment
     */
    public UserAssignment sendMessage(URI returnUrl, URI errorUrl, String overrideClientId) {
        return new UserAssignment(
                credential,
                true,
                Objects.requireNonNull(returnUrl, "returnUrl"),
                Objects.requireNonNull(errorUrl, "errorUrl"),
                linkLifetime,
                Objects.requireNonNull(overrideClientId, "overrideClientId"));
    }

    /**
     * Says how long the link is good.
     *
     * @param linkLifetime a number; its unit is not documented
     * @return a new assignment
     */
    public UserAssignment linkLifetime(int linkLifetime) {
        return new UserAssignment(credential, sendsMessage, returnUrl, errorUrl, linkLifetime, overrideClientId);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
