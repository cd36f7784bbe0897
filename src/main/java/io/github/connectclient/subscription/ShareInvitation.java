package io.github.connectclient.subscription;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite to share a subscription.
 *
 * <pre>{@code
 * ShareInvitation.byPhone("CO27409", "+4790000000").named("Kari", "Nordmann")
 * }</pre>
 *
 * @param contact e-mail address, or telephone number in E.164 form
 * @param contactType which of the two
 * @param productCode product to share, 1 to 12 characters
 * @param firstName given name of who is invited, 1 to 30 characters
 * @param lastName family name of who is invited, 1 to 30 characters
 */
public record ShareInvitation(
        @Personal String contact,
        ShareContactType contactType,
        String productCode,
        @Personal @Nullable String firstName,
        @Personal @Nullable String lastName) {
    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_NAME = 30;
    private static final Set<ShareContactType> PHONES = Set.of(ShareContactType.PHONE, ShareContactType.B_PHONENUMBER);

    /** Leaves the plus sign open: whether it belongs to the form on the wire is not documented. */
    private static final Pattern E164 = Pattern.compile("\\+?[1-9][0-9]{1,14}");

    /**
     * Checks the invitation.
     *
     * @throws IllegalArgumentException if a text is out of bounds, or a telephone number is not in E.164 form
     */
    public ShareInvitation {
        Check.text("contact", contact, Integer.MAX_VALUE);
        Objects.requireNonNull(contactType, "contactType");
        if (PHONES.contains(contactType) && !E164.matcher(contact).matches()) {
            throw new IllegalArgumentException(
                    "contact must be a telephone number in E.164 form: a plus sign and at most 15 digits");
        }
        Check.text("productCode", productCode, LONGEST_CODE);
        Check.optionalText("firstName", firstName, LONGEST_NAME);
        Check.optionalText("lastName", lastName, LONGEST_NAME);
    }

    /**
     * Invites by e-mail.
     *
     * @param productCode product to share, 1 to 12 characters
     * @param email e-mail address of who is invited
     * @return the invitation
     */
    public static ShareInvitation byEmail(String productCode, String email) {
        return new ShareInvitation(email, ShareContactType.EMAIL, productCode, null, null);
    }

    /**
     * Invites by telephone.
     *
     * @param productCode product to share, 1 to 12 characters
     * @param phone telephone number of who is invited, in E.164 form: {@code +4790000000}
     * @return the invitation
     */
    public static ShareInvitation byPhone(String productCode, String phone) {
        return new ShareInvitation(phone, ShareContactType.PHONE, productCode, null, null);
    }

    /**
     * Adds the name of who is invited.
     *
     * @param firstName given name, 1 to 30 characters
     * @param lastName family name, 1 to 30 characters
     * @return a new invitation
     */
    public ShareInvitation named(String firstName, String lastName) {
        return new ShareInvitation(contact, contactType, productCode, firstName, lastName);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
