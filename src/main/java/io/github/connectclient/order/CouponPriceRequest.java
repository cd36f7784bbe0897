package io.github.connectclient.order;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Which coupon to price, for whom, and where it is delivered. Immutable and thread-safe; each step returns a new request.
 *
 * <pre>{@code
 * CouponPriceRequest.of("TOTT", 60).customer(10).country("NO").postalCode("1273")
 * }</pre>
 *
 * @param couponCode code of the coupon, 1 to 12 characters
 * @param couponNumber number within the code
 * @param customerNumber number of the customer in Connect
 * @param countryCode ISO 3166 alpha-2 country, 1 to 3 characters; together with the postal code it gives the cost of delivery
 * @param postalCode postal code, 1 to 10 characters
 */
public record CouponPriceRequest(
        String couponCode,
        long couponNumber,
        @Personal @Nullable Long customerNumber,
        @Nullable String countryCode,
        @Personal @Nullable String postalCode) {
    private static final int LONGEST_COUPON_CODE = 12;
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final int LONGEST_POSTAL_CODE = 10;

    /**
     * Checks the request.
     *
     * @throws IllegalArgumentException if a text is out of bounds
     */
    public CouponPriceRequest {
        Check.text("couponCode", couponCode, LONGEST_COUPON_CODE);
        Check.optionalText("countryCode", countryCode, LONGEST_COUNTRY_CODE);
        Check.optionalText("postalCode", postalCode, LONGEST_POSTAL_CODE);
    }

    /**
     * Asks for the price of a coupon.
     *
     * @param couponCode code of the coupon, 1 to 12 characters
     * @param couponNumber number within the code
     * @return the request
     * @throws IllegalArgumentException if out of bounds
     */
    public static CouponPriceRequest of(String couponCode, long couponNumber) {
        return new CouponPriceRequest(couponCode, couponNumber, null, null, null);
    }

    /**
     * Asks for the price to a customer.
     *
     * @param customerNumber number of the customer in Connect
     * @return a new request
     */
    public CouponPriceRequest customer(long customerNumber) {
        return new CouponPriceRequest(couponCode, couponNumber, customerNumber, countryCode, postalCode);
    }

    /**
     * Says in which country it is delivered.
     *
     * @param countryCode ISO 3166 alpha-2 country, 1 to 3 characters
     * @return a new request
     * @throws IllegalArgumentException if out of bounds
     */
    public CouponPriceRequest country(String countryCode) {
        return new CouponPriceRequest(couponCode, couponNumber, customerNumber, countryCode, postalCode);
    }

    /**
     * Says where in the country it is delivered.
     *
     * @param postalCode postal code, 1 to 10 characters
     * @return a new request
     * @throws IllegalArgumentException if out of bounds
     */
    public CouponPriceRequest postalCode(String postalCode) {
        return new CouponPriceRequest(couponCode, couponNumber, customerNumber, countryCode, postalCode);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
