package io.github.connectclient.order;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for an order, receives a line of it, or recruited the receiver. Everything is optional here, because what a payer
 * needs depends on the set-up; commonly required are a last name or company, a postal code, and an e-mail address or phone
 * number.
 *
 * <pre>{@code
 * OrderParty.person("Kari", "Eksempel").address(address).email("kari@example.com").build()
 * }</pre>
 *
 * @param customerNumber number of a customer that Connect knows
 * @param companyRegistrationNumber organisation number
 * @param companyName company; needed when there is no last name
 * @param department department
 * @param departmentName name of the department
 * @param personsSocialSecurityNumber national identity number
 * @param firstName first name
 * @param middleName middle name
 * @param lastName last name; needed when there is no company
 * @param address where the party lives; its members are sent beside these
 * @param birthDate date of birth, sent as epoch milliseconds; in which time zone is not documented
 * @param sex for example {@code male}; the other codes are not documented
 * @param emails e-mail addresses; never null
 * @param phoneNumbers phone numbers; never null
 * @param invoiceEmailAddress where invoices by e-mail go
 * @param categories categories of the address; never null
 * @param permissions permissions to be contacted; never null
 * @param privacy purposes that the party permits; never null
 */
public record OrderParty(
        @Personal @Nullable Long customerNumber,
        @Personal @Nullable String companyRegistrationNumber,
        @Personal @Nullable String companyName,
        @Personal @Nullable String department,
        @Personal @Nullable String departmentName,
        @Personal @Nullable String personsSocialSecurityNumber,
        @Personal @Nullable String firstName,
        @Personal @Nullable String middleName,
        @Personal @Nullable String lastName,
        @JsonUnwrapped @Nullable OrderAddress address,
        @Personal @Nullable Instant birthDate,
        @Personal @Nullable String sex,
        @Personal @JsonInclude(NON_EMPTY) List<String> emails,
        @Personal @JsonInclude(NON_EMPTY) List<String> phoneNumbers,
        @Personal @Nullable String invoiceEmailAddress,
        @Personal @JsonInclude(NON_EMPTY) List<Category> categories,
        @JsonInclude(NON_EMPTY) List<Permission> permissions,
        @JsonInclude(NON_EMPTY) List<Privacy> privacy) {
    /** Copies the lists; a missing one is an empty one. */
    public OrderParty {
        emails = emails == null ? List.of() : List.copyOf(emails);
        phoneNumbers = phoneNumbers == null ? List.of() : List.copyOf(phoneNumbers);
        categories = categories == null ? List.of() : List.copyOf(categories);
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
        privacy = privacy == null ? List.of() : List.copyOf(privacy);
    }

    /**
     * Begins a party of which nothing is said yet.
     *
     * @return a builder
     */
    public static OrderPartyBuilder builder() {
        return new OrderPartyBuilder();
    }

    /**
     * Begins a person.
     *
     * @param firstName first name
     * @param lastName last name
     * @return a builder
     */
    public static OrderPartyBuilder person(String firstName, String lastName) {
        return builder().firstName(firstName).lastName(lastName);
    }

    /**
     * Begins a company.
     *
     * @param companyName name of the company
     * @return a builder
     */
    public static OrderPartyBuilder company(String companyName) {
        return builder().companyName(companyName);
    }

    /**
     * Begins a customer that Connect knows.
     *
     * @param customerNumber number of the customer
     * @return a builder
     */
    public static OrderPartyBuilder customer(long customerNumber) {
        return builder().customerNumber(customerNumber);
    }

    /**
     * A category of an address.
     *
     * @param addressCategory code of the category
     * @param freeValue free text for it
     */
    public record Category(
            @Nullable String addressCategory,
            @Personal @Nullable String freeValue) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /**
     * A permission to be contacted.
     *
     * @param enterpriseCode enterprise that it is given to
     * @param orderTypeCode order type that it is given for
     * @param channels codes of the channels; never null
     * @param channelCode code of a single channel
     * @param permissionType kind of permission; only {@code permission} has been seen
     */
    public record Permission(
            @Nullable String enterpriseCode,
            @Nullable String orderTypeCode,
            @JsonInclude(NON_EMPTY) List<String> channels,
            @Nullable String channelCode,
            @Nullable String permissionType) {
        /** Copies the list; a missing one is an empty one. */
        public Permission {
            channels = channels == null ? List.of() : List.copyOf(channels);
        }

        /**
         * Permits contact on channels.
         *
         * @param enterpriseCode enterprise that it is given to
         * @param orderTypeCode order type that it is given for
         * @param channels codes of the channels
         * @return the permission
         */
        public static Permission on(String enterpriseCode, String orderTypeCode, String... channels) {
            return new Permission(enterpriseCode, orderTypeCode, List.of(channels), null, "permission");
        }
    }

    /**
     * A purpose that a party permits.
     *
     * @param enterpriseCode enterprise that may use the data
     * @param orderTypeCode order type that it is permitted for
     * @param purpose code of the purpose
     */
    public record Privacy(
            @Nullable String enterpriseCode,
            @Nullable String orderTypeCode,
            @Nullable String purpose) {}

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
