package io.github.connectclient.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a payer, receiver or recruiter of an order. For one thread.
 *
 * <pre>{@code
 * OrderParty.company("Eksempel AS").companyRegistrationNumber("999999999").phoneNumber("+4700000000").build()
 * }</pre>
 */
public final class OrderPartyBuilder {
    private @Nullable Long customerNumber;
    private @Nullable String companyRegistrationNumber;
    private @Nullable String companyName;
    private @Nullable String department;
    private @Nullable String departmentName;
    private @Nullable String personsSocialSecurityNumber;
    private @Nullable String firstName;
    private @Nullable String middleName;
    private @Nullable String lastName;
    private @Nullable OrderAddress address;
    private @Nullable Instant birthDate;
    private @Nullable String sex;
    private final List<String> emails = new ArrayList<>();
    private final List<String> phoneNumbers = new ArrayList<>();
    private @Nullable String invoiceEmailAddress;
    private final List<OrderParty.Category> categories = new ArrayList<>();
    private final List<OrderParty.Permission> permissions = new ArrayList<>();
    private final List<OrderParty.Privacy> privacy = new ArrayList<>();

    OrderPartyBuilder() {}

    /**
     * Names a customer that Connect knows.
     *
     * @param customerNumber number of the customer
     * @return this builder
     */
    public OrderPartyBuilder customerNumber(long customerNumber) {
        this.customerNumber = customerNumber;
        return this;
    }

    /**
     * Gives the organisation number.
     *
     * @param companyRegistrationNumber the number
     * @return this builder
     */
    public OrderPartyBuilder companyRegistrationNumber(String companyRegistrationNumber) {
        this.companyRegistrationNumber = Objects.requireNonNull(companyRegistrationNumber, "companyRegistrationNumber");
        return this;
    }

    /**
     * Names the company; needed when there is no last name.
     *
     * @param companyName the company
     * @return this builder
     */
    public OrderPartyBuilder companyName(String companyName) {
        this.companyName = Objects.requireNonNull(companyName, "companyName");
        return this;
    }

    /**
     * Gives the department.
     *
     * @param department the department
     * @return this builder
     */
    public OrderPartyBuilder department(String department) {
        this.department = Objects.requireNonNull(department, "department");
        return this;
    }

    /**
     * Names the department.
     *
     * @param departmentName name of the department
     * @return this builder
     */
    public OrderPartyBuilder departmentName(String departmentName) {
        this.departmentName = Objects.requireNonNull(departmentName, "departmentName");
        return this;
    }

    /**
     * Gives the national identity number.
     *
     * @param personsSocialSecurityNumber the number
     * @return this builder
     */
    public OrderPartyBuilder personsSocialSecurityNumber(String personsSocialSecurityNumber) {
        this.personsSocialSecurityNumber =
                Objects.requireNonNull(personsSocialSecurityNumber, "personsSocialSecurityNumber");
        return this;
    }

    /**
     * Gives the first name.
     *
     * @param firstName first name
     * @return this builder
     */
    public OrderPartyBuilder firstName(String firstName) {
        this.firstName = Objects.requireNonNull(firstName, "firstName");
        return this;
    }

    /**
     * Gives the middle name.
     *
     * @param middleName middle name
     * @return this builder
     */
    public OrderPartyBuilder middleName(String middleName) {
        this.middleName = Objects.requireNonNull(middleName, "middleName");
        return this;
    }

    /**
     * Gives the last name; needed when there is no company.
     *
     * @param lastName last name
     * @return this builder
     */
    public OrderPartyBuilder lastName(String lastName) {
        this.lastName = Objects.requireNonNull(lastName, "lastName");
        return this;
    }

    /**
     * Gives the address.
     *
     * @param address the address
     * @return this builder
     */
    public OrderPartyBuilder address(OrderAddress address) {
        this.address = Objects.requireNonNull(address, "address");
        return this;
    }

    /**
     * Gives the date of birth.
     *
     * @param birthDate a moment of that day; in which time zone is not documented
     * @return this builder
     */
    public OrderPartyBuilder birthDate(Instant birthDate) {
        this.birthDate = Objects.requireNonNull(birthDate, "birthDate");
        return this;
    }

    /**
     * Gives the sex.
     *
     * @param sex for example {@code male}; the other codes are not documented
     * @return this builder
     */
    public OrderPartyBuilder sex(String sex) {
        this.sex = Objects.requireNonNull(sex, "sex");
        return this;
    }

    /**
     * Adds an e-mail address. One, or a phone number, is commonly required of a payer.
     *
     * @param email the address
     * @return this builder
     */
    public OrderPartyBuilder email(String email) {
        emails.add(email);
        return this;
    }

    /**
     * Adds a phone number. One, or an e-mail address, is commonly required of a payer.
     *
     * @param phoneNumber for example {@code +4700000000}
     * @return this builder
     */
    public OrderPartyBuilder phoneNumber(String phoneNumber) {
        phoneNumbers.add(phoneNumber);
        return this;
    }

    /**
     * Says where invoices by e-mail go.
     *
     * @param invoiceEmailAddress the address
     * @return this builder
     */
    public OrderPartyBuilder invoiceEmailAddress(String invoiceEmailAddress) {
        this.invoiceEmailAddress = Objects.requireNonNull(invoiceEmailAddress, "invoiceEmailAddress");
        return this;
    }

    /**
     * Adds a category of the address.
     *
     * @param category category and value
     * @return this builder
     */
    public OrderPartyBuilder category(OrderParty.Category category) {
        categories.add(category);
        return this;
    }

    /**
     * Adds a permission to be contacted.
     *
     * @param permission enterprise, order type and channels
     * @return this builder
     */
    public OrderPartyBuilder permission(OrderParty.Permission permission) {
        permissions.add(permission);
        return this;
    }

    /**
     * Adds a purpose that the party permits.
     *
     * @param privacy enterprise, order type and purpose
     * @return this builder
     */
    public OrderPartyBuilder privacy(OrderParty.Privacy privacy) {
        this.privacy.add(privacy);
        return this;
    }

    /**
     * Makes the party.
     *
     * @return the party
     */
    public OrderParty build() {
        return new OrderParty(
                customerNumber,
                companyRegistrationNumber,
                companyName,
                department,
                departmentName,
                personsSocialSecurityNumber,
                firstName,
                middleName,
                lastName,
                address,
                birthDate,
                sex,
                emails,
                phoneNumbers,
                invoiceEmailAddress,
                categories,
                permissions,
                privacy);
    }
}
