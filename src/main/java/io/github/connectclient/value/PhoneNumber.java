package io.github.connectclient.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A phone number and its kind. Personal data: {@code toString} hides the number.
 *
 * @param number in all samples with the country code in front, as E.164 has it: {@code +4740000001}
 * @param type whose phone it is
 */
public record PhoneNumber(
        @JsonProperty("phoneNumber") @Personal @Nullable String number,
        @JsonProperty("phoneNumberType") @Nullable PhoneNumberType type) {
    /**
     * A phone number.
     *
     * @param number best with the country code in front
     * @param type whose phone it is
     * @return the phone number
     */
    public static PhoneNumber of(String number, PhoneNumberType type) {
        return new PhoneNumber(Objects.requireNonNull(number, "number"), Objects.requireNonNull(type, "type"));
    }

    /**
     * The phone of a person.
     *
     * @param number best with the country code in front
     * @return the phone number
     */
    public static PhoneNumber personal(String number) {
        return of(number, PhoneNumberType.PERSONAL);
    }

    /**
     * The phone of a company.
     *
     * @param number best with the country code in front
     * @return the phone number
     */
    public static PhoneNumber company(String number) {
        return of(number, PhoneNumberType.COMPANY);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
