package io.github.connectclient.order;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a payer or receiver lives.
 *
 * <pre>{@code
 * OrderAddress.builder().street("Eksempelveien").streetNumber(1).postalCode("0001").postalPlace("Oslo").build()
 * }</pre>
 *
 * @param coAddress c/o line
 * @param careOfAddress c/o line; the reference has both members and does not tell them apart
 * @param street street without number
 * @param streetNumber number in the street
 * @param entrance entrance
 * @param floorType code of 1 character
 * @param floor floor
 * @param suite flat or suite
 * @param postalCode postal code, 1 to 10 characters; commonly required of a payer
 * @param postalPlace place of the postal code
 * @param postalAddress address of its own for mail, as a box
 * @param postalAddressPostalCode postal code of that address
 * @param postalAddressPostalPlace place of that postal code
 * @param countryCode ISO country code, 1 to 3 characters
 */
public record OrderAddress(
        @Personal @Nullable String coAddress,
        @Personal @Nullable String careOfAddress,
        @Personal @Nullable String street,
        @Personal @Nullable Integer streetNumber,
        @Personal @Nullable String entrance,
        @Personal @Nullable String floorType,
        @Personal @Nullable Integer floor,
        @Personal @Nullable String suite,
        @Personal @Nullable String postalCode,
        @Personal @Nullable String postalPlace,
        @Personal @Nullable String postalAddress,
        @Personal @Nullable String postalAddressPostalCode,
        @Personal @Nullable String postalAddressPostalPlace,
        @Nullable String countryCode) {
    private static final int LONGEST_FLOOR_TYPE = 1;
    private static final int LONGEST_POSTAL_CODE = 10;
    private static final int LONGEST_COUNTRY_CODE = 3;

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if floor type, postal code or country code is out of bounds
     */
    public OrderAddress {
        Check.optionalText("floorType", floorType, LONGEST_FLOOR_TYPE);
        Check.optionalText("postalCode", postalCode, LONGEST_POSTAL_CODE);
        Check.optionalText("countryCode", countryCode, LONGEST_COUNTRY_CODE);
    }

    /**
     * Begins an address.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Builds an address. For one thread. */
    public static final class Builder {
        private @Nullable String coAddress;
        private @Nullable String careOfAddress;
        private @Nullable String street;
        private @Nullable Integer streetNumber;
        private @Nullable String entrance;
        private @Nullable String floorType;
        private @Nullable Integer floor;
        private @Nullable String suite;
        private @Nullable String postalCode;
        private @Nullable String postalPlace;
        private @Nullable String postalAddress;
        private @Nullable String postalAddressPostalCode;
        private @Nullable String postalAddressPostalPlace;
        private @Nullable String countryCode;

        private Builder() {}

        /**
         * Adds a c/o line.
         *
         * @param coAddress the line
         * @return this builder
         */
        public Builder coAddress(String coAddress) {
            this.coAddress = Objects.requireNonNull(coAddress, "coAddress");
            return this;
        }

        /**
         * Adds a c/o line in the second member there is for it.
         *
         * @param careOfAddress the line
         * @return this builder
         */
        public Builder careOfAddress(String careOfAddress) {
            this.careOfAddress = Objects.requireNonNull(careOfAddress, "careOfAddress");
            return this;
        }

        /**
         * Names the street.
         *
         * @param street the street, without number
         * @return this builder
         */
        public Builder street(String street) {
            this.street = Objects.requireNonNull(street, "street");
            return this;
        }

        /**
         * Numbers the house.
         *
         * @param streetNumber number in the street
         * @return this builder
         */
        public Builder streetNumber(int streetNumber) {
            this.streetNumber = streetNumber;
            return this;
        }

        /**
         * Names the entrance.
         *
         * @param entrance for example a letter
         * @return this builder
         */
        public Builder entrance(String entrance) {
            this.entrance = Objects.requireNonNull(entrance, "entrance");
            return this;
        }

        /**
         * Says what {@code floor} counts.
         *
         * @param floorType code of one character
         * @return this builder
         */
        public Builder floorType(String floorType) {
            this.floorType = Objects.requireNonNull(floorType, "floorType");
            return this;
        }

        /**
         * Numbers the floor.
         *
         * @param floor the floor
         * @return this builder
         */
        public Builder floor(int floor) {
            this.floor = floor;
            return this;
        }

        /**
         * Names the flat.
         *
         * @param suite flat or suite
         * @return this builder
         */
        public Builder suite(String suite) {
            this.suite = Objects.requireNonNull(suite, "suite");
            return this;
        }

        /**
         * Gives the postal code, which is commonly required of a payer.
         *
         * @param postalCode 1 to 10 characters
         * @return this builder
         */
        public Builder postalCode(String postalCode) {
            this.postalCode = Objects.requireNonNull(postalCode, "postalCode");
            return this;
        }

        /**
         * Names the place of the postal code.
         *
         * @param postalPlace the place
         * @return this builder
         */
        public Builder postalPlace(String postalPlace) {
            this.postalPlace = Objects.requireNonNull(postalPlace, "postalPlace");
            return this;
        }

        /**
         * Gives an address of its own for mail, as a box.
         *
         * @param postalAddress box or the like
         * @return this builder
         */
        public Builder postalAddress(String postalAddress) {
            this.postalAddress = Objects.requireNonNull(postalAddress, "postalAddress");
            return this;
        }

        /**
         * Gives the postal code of that address.
         *
         * @param postalAddressPostalCode the postal code
         * @return this builder
         */
        public Builder postalAddressPostalCode(String postalAddressPostalCode) {
            this.postalAddressPostalCode = Objects.requireNonNull(postalAddressPostalCode, "postalAddressPostalCode");
            return this;
        }

        /**
         * Names the place of that postal code.
         *
         * @param postalAddressPostalPlace the place
         * @return this builder
         */
        public Builder postalAddressPostalPlace(String postalAddressPostalPlace) {
            this.postalAddressPostalPlace =
                    Objects.requireNonNull(postalAddressPostalPlace, "postalAddressPostalPlace");
            return this;
        }

        /**
         * Names the country.
         *
         * @param countryCode ISO country code, 1 to 3 characters
         * @return this builder
         */
        public Builder countryCode(String countryCode) {
            this.countryCode = Objects.requireNonNull(countryCode, "countryCode");
            return this;
        }

        /**
         * Makes the address.
         *
         * @return the address
         * @throws IllegalArgumentException if a text is out of bounds
         */
        public OrderAddress build() {
            return new OrderAddress(
                    coAddress,
                    careOfAddress,
                    street,
                    streetNumber,
                    entrance,
                    floorType,
                    floor,
                    suite,
                    postalCode,
                    postalPlace,
                    postalAddress,
                    postalAddressPostalCode,
                    postalAddressPostalPlace,
                    countryCode);
        }
    }
}
