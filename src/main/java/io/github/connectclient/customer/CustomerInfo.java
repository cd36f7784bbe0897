package io.github.connectclient.customer;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Credential;
import io.github.connectclient.value.Name;
import io.github.connectclient.value.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is. Personal data: {@code toString} hides it.
 *
 * @param customerNumber customer number in Connect
 * @param name name of the person or company; a last name of {@code -} means that none was given
 * @param phoneNumbers phone numbers; never null
 * @param emails e-mail addresses of at most 255 characters; never null
 * @param invoiceEmailAddress where invoices go by e-mail, at most 60 characters
 * @param attachedUsers the users of ConnectID who belong to the customer; the server may send one bare object; never null
 */
public record CustomerInfo(
        @Personal @Nullable Long customerNumber,
        @Nullable Name name,
        List<PhoneNumber> phoneNumbers,
        @Personal List<String> emails,
        @Personal @Nullable String invoiceEmailAddress,
        List<AttachedUser> attachedUsers) {
    /** A missing list is read as an empty one. */
    public CustomerInfo {
        phoneNumbers = phoneNumbers == null ? List.of() : List.copyOf(phoneNumbers);
        emails = emails == null ? List.of() : List.copyOf(emails);
        attachedUsers = attachedUsers == null ? List.of() : List.copyOf(attachedUsers);
    }

    /**
     * A user of ConnectID who belongs to a customer.
     *
     * @param uniqueId id of the user
     * @param credentials what the user logs in with; never null
     */
    public record AttachedUser(@Personal @Nullable String uniqueId, List<Credential> credentials) {
        /** A missing list is read as an empty one. */
        public AttachedUser {
            credentials = credentials == null ? List.of() : List.copyOf(credentials);
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
