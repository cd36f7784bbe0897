package io.github.connectclient.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coupons that a voucher code can be used with.
 *
 * @param coupons the coupons; never null
 */
public record VoucherCoupons(List<Coupon> coupons) {
    /** A missing list is read as an empty one. */
    public VoucherCoupons {
        coupons = coupons == null ? List.of() : List.copyOf(coupons);
    }

    /**
     * One coupon.
     *
     * @param couponCode code of the coupon
     * @param couponNumber number within the code
     * @param description text to show
     */
    public record Coupon(
            @Nullable String couponCode,
            @Nullable Long couponNumber,
            @Nullable String description) {}
}
