package io.github.connectclient.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Name;
import io.github.connectclient.value.PhoneNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All the data that a customer shall have. <b>It replaces what is stored</b>: the server stores null for whatever is left out. So
 * there are two ways to begin, and no empty builder: {@link #from} keeps everything that is not changed, {@link #replacingAll}
 * keeps nothing. Personal data: {@code toString} hides it.
 *
 * <pre>{@code
 * CustomerInfoChange.from(info).invoiceEmailAddress("ola@example.com").build()
 * }</pre>
 *
 * @param name with a last name or the name of a company, because the server would store {@code -} as last name without
 * @param phoneNumbers phone numbers; an empty list is left out, which removes all
 * @param emails e-mail addresses, 1 to 255 characters; an empty list is left out, which removes all
 * @param invoiceEmailAddress where invoices go by e-mail, 1 to 60 characters; null removes it
 */
public record CustomerInfoChange(
        Name name,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PhoneNumber> phoneNumbers,

        @Personal @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> emails,

        @Personal @Nullable String invoiceEmailAddress) {
    private static final Name NO_NAME = new Name(null, null, null, null, null);
    private static final int LONGEST_EMAIL = 255;
    private static final int LONGEST_INVOICE_EMAIL = 60;

    /**
     * Checks the data.
     *
     * @throws IllegalArgumentException if the name has neither a last name nor a company, or an address is out of bounds
     */
    public CustomerInfoChange {
        if (isBlank(name.lastName()) && isBlank(name.companyName())) {
            throw new IllegalArgumentException(
                    "name must have a lastName or a companyName: without, the server stores \"-\" as lastName");
        }
        phoneNumbers = List.copyOf(phoneNumbers);
        emails = List.copyOf(emails);
        emails.forEach(email -> Check.text("emails", email, LONGEST_EMAIL));
        Check.optionalText("invoiceEmailAddress", invoiceEmailAddress, LONGEST_INVOICE_EMAIL);
    }

    /**
     * Begins with all that a customer has, to change a part of it. What somebody else changes between reading and sending is
     * overwritten.
     *
     * @param info as just read
     * @return a builder that holds the same data
     */
    public static Builder from(CustomerInfo info) {
        Name name = info.name() == null ? NO_NAME : info.name();
        return new Builder(name, info.phoneNumbers(), info.emails(), info.invoiceEmailAddress());
    }

    /**
     * Begins with nothing but a name: everything else the customer has is removed unless it is given here.
     *
     * @param name with a last name or the name of a company
     * @return a builder
     */
    public static Builder replacingAll(Name name) {
        return new Builder(Objects.requireNonNull(name, "name"), List.of(), List.of(), null);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Builds a change. For one thread. */
    public static final class Builder {
        private Name name;
        private List<PhoneNumber> phoneNumbers;
        private List<String> emails;
        private @Nullable String invoiceEmailAddress;

        private Builder(
                Name name, List<PhoneNumber> phoneNumbers, List<String> emails, @Nullable String invoiceEmailAddress) {
            this.name = name;
            this.phoneNumbers = phoneNumbers;
            this.emails = emails;
            this.invoiceEmailAddress = invoiceEmailAddress;
        }

        /**
         * Sets the name, all parts of it.
         *
         * @param name with a last name or the name of a company
         * @return this builder
         */
        public Builder name(Name name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Sets the phone numbers, in place of all earlier ones.
         *
         * @param phoneNumbers none to remove all
         * @return this builder
         */
        public Builder phoneNumbers(PhoneNumber... phoneNumbers) {
            return phoneNumbers(Arrays.asList(phoneNumbers));
        }

        /**
         * Sets the phone numbers, in place of all earlier ones.
         *
         * @param phoneNumbers none to remove all
         * @return this builder
         */
        public Builder phoneNumbers(Collection<PhoneNumber> phoneNumbers) {
            this.phoneNumbers = List.copyOf(phoneNumbers);
            return this;
        }

        /**
         * Sets the e-mail addresses, in place of all earlier ones.
         *
         * @param emails 1 to 255 characters each; none to remove all
         * @return this builder
         */
        public Builder emails(String... emails) {
            return emails(Arrays.asList(emails));
        }

        /**
         * Sets the e-mail addresses, in place of all earlier ones.
         *
         * @param emails 1 to 255 characters each; none to remove all
         * @return this builder
         */
        public Builder emails(Collection<String> emails) {
            this.emails = List.copyOf(emails);
            return this;
        }

        /**
         * Sets where invoices go by e-mail.
         *
         * @param address 1 to 60 characters
         * @return this builder
         */
        public Builder invoiceEmailAddress(String address) {
            this.invoiceEmailAddress = Objects.requireNonNull(address, "invoiceEmailAddress");
            return this;
        }

        /**
         * Removes the address for invoices.
         *
         * @return this builder
         */
        public Builder withoutInvoiceEmailAddress() {
            this.invoiceEmailAddress = null;
            return this;
        }

        /**
         * Makes the change.
         *
         * @return the change
         * @throws IllegalArgumentException if the name has neither a last name nor a company, or an address is out of bounds
         */
        public CustomerInfoChange build() {
            return new CustomerInfoChange(name, phoneNumbers, emails, invoiceEmailAddress);
        }
    }
}
