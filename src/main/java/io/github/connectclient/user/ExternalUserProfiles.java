package io.github.connectclient.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Name;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other providers of log-ins know of a user.
 *
 * @param profiles one a provider; never null
 */
public record ExternalUserProfiles(
        @JsonProperty("externalProfileList") List<Profile> profiles) {
    /** A missing list is read as an empty one. */
    public ExternalUserProfiles {
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
    }

    /**
     * What one provider knows.
     *
     * @param source the provider
     * @param info what it knows
     */
    public record Profile(
            @Nullable ProfileSource source, @Nullable Info info) {}

    /**
     * Personal data of a user at a provider; {@code toString} hides it.
     *
     * @param birthDate date of birth, sent as a moment. In the sample it is midnight in Oslo, so
     *     {@code birthDate.atZone(ZoneId.of("Europe/Oslo")).toLocalDate()} is most likely the date, and the one of UTC is a day
     *     early; the zone is not documented, so this library does not choose one
     * @param name name of the user
     * @param phoneNumbers phone numbers: plain texts here, other than in the rest of the API; never null
     * @param emails e-mail addresses; never null
     * @param addresses postal addresses; never null
     */
    public record Info(
            @Personal @Nullable Instant birthDate,
            @Nullable Name name,
            @Personal List<String> phoneNumbers,
            @Personal List<String> emails,
            List<Address> addresses) {
        /** A missing list is read as an empty one. */
        public Info {
            phoneNumbers = phoneNumbers == null ? List.of() : List.copyOf(phoneNumbers);
            emails = emails == null ? List.of() : List.copyOf(emails);
            addresses = addresses == null ? List.of() : List.copyOf(addresses);
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /**
     * A postal address; {@code toString} hides it.
     *
     * @param addressType what the user has the address for
     * @param streetAddress street and number
     * @param postalCode postal code. The server sends some as numbers, which lose their zeros in front: {@code 101} is
     *     {@code 0101} in Norway
     * @param postalPlace place of the postal code
     * @param countryCode ISO 3166 in two letters in all samples, for example {@code NO}
     */
    public record Address(
            @Nullable AddressType addressType,
            @Personal @Nullable String streetAddress,
            @Personal @Nullable String postalCode,
            @Personal @Nullable String postalPlace,
            @Nullable String countryCode) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }
}
