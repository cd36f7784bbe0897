package io.github.connectclient.value;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person, a company, or a person at a company. The reference bounds none of its parts. Personal data:
 * {@code toString} hides it.
 *
 * <pre>{@code
 * Name.person("Ola", "Nordmann").withMiddleName("Eksempel")
 * }</pre>
 *
 * @param firstName first name
 * @param middleName middle name
 * @param lastName last name
 * @param companyName name of the company
 * @param departmentName department of the company
 */
public record Name(
        @Personal @Nullable String firstName,
        @Personal @Nullable String middleName,
        @Personal @Nullable String lastName,
        @Personal @Nullable String companyName,
        @Personal @Nullable String departmentName) {
    /**
     * The name of a person.
     *
     * @param firstName first name
     * @param lastName last name
     * @return the name
     */
    public static Name person(String firstName, String lastName) {
        return new Name(given("firstName", firstName), null, given("lastName", lastName), null, null);
    }

    /**
     * The name of a company.
     *
     * @param companyName name of the company
     * @return the name
     */
    public static Name company(String companyName) {
        return new Name(null, null, null, given("companyName", companyName), null);
    }

    /**
     * This name with another first name.
     *
     * @param changed first name
     * @return a new name
     */
    public Name withFirstName(String changed) {
        return new Name(given("firstName", changed), middleName, lastName, companyName, departmentName);
    }

    /**
     * This name with another middle name.
     *
     * @param changed middle name
     * @return a new name
     */
    public Name withMiddleName(String changed) {
        return new Name(firstName, given("middleName", changed), lastName, companyName, departmentName);
    }

    /**
     * This name with another last name.
     *
     * @param changed last name
     * @return a new name
     */
    public Name withLastName(String changed) {
        return new Name(firstName, middleName, given("lastName", changed), companyName, departmentName);
    }

    /**
     * This name with another company.
     *
     * @param changed name of the company
     * @return a new name
     */
    public Name withCompanyName(String changed) {
        return new Name(firstName, middleName, lastName, given("companyName", changed), departmentName);
    }

    /**
     * This name with another department.
     *
     * @param changed department of the company
     * @return a new name
     */
    public Name withDepartmentName(String changed) {
        return new Name(firstName, middleName, lastName, companyName, given("departmentName", changed));
    }

    private static String given(String part, String value) {
        return Objects.requireNonNull(value, part);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
