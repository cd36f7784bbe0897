package io.github.connectclient.subscription;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How a change of a share went. Values this version does not know are kept: the documented sample of a declined invitation has
 * {@code 5}, probably the place of {@link #REQUEST_DECLINED} in the list.
 *
 * @param value as in JSON
 */
public record ShareStatus(@JsonValue String value) {
    /** The invitation went out, or was taken up. */
    public static final ShareStatus SHARE_OK = new ShareStatus("SHARE_OK");

    /** The reader has no subscription to share. */
    public static final ShareStatus NO_SUBSCRIPTION = new ShareStatus("NO_SUBSCRIPTION");

    /** The subscription is stopped, and so cannot be shared. */
    public static final ShareStatus SUBSCRIPTION_STOPPED = new ShareStatus("SUBSCRIPTION_STOPPED");

    /** Who was invited accepted. */
    public static final ShareStatus REQUEST_ACCEPTED = new ShareStatus("REQUEST_ACCEPTED");

    /** Who was invited declined. */
    public static final ShareStatus REQUEST_DECLINED = new ShareStatus("REQUEST_DECLINED");

    /** The share has ended. */
    public static final ShareStatus SHARING_ENDED = new ShareStatus("SHARING_ENDED");

    /** There is no share with this code. */
    public static final ShareStatus SHARE_CODE_NOT_FOUND = new ShareStatus("SHARE_CODE_NOT_FOUND");

    /** The operation does not make changes of this kind. */
    public static final ShareStatus SHARE_CHANGE_TYPE_NOT_SUPPORTED =
            new ShareStatus("SHARE_CHANGE_TYPE_NOT_SUPPORTED");

    /** There is a share with this contact already. */
    public static final ShareStatus ALREADY_IN_USE = new ShareStatus("ALREADY_IN_USE");

    /** Another share was accepted before and has to end first. */
    public static final ShareStatus SHARE_LIMIT = new ShareStatus("SHARE_LIMIT");

    /** No invitation is left until another share ends. */
    public static final ShareStatus INVITATIONS_POOL_EXHAUSTED = new ShareStatus("INVITATIONS_POOL_EXHAUSTED");

    /** Keeps whatever text there is. */
    @JsonCreator
    public ShareStatus {
        Objects.requireNonNull(value, "value");
    }

    /** The sample that has {@code 5} has it as text; a number is read as its digits. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ShareStatus of(long number) {
        return new ShareStatus(Long.toString(number));
    }

    @Override
    public String toString() {
        return value;
    }
}
