package io.github.connectclient.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coupons of a product. Amounts and lengths are read from numbers and from texts: the reference shows both.
 *
 * @param coupons the coupons; never null
 */
public record CouponList(List<Coupon> coupons) {
    /** A missing list is read as an empty one. */
    public CouponList {
        coupons = coupons == null ? List.of() : List.copyOf(coupons);
    }

    /**
     * One coupon: an offer of a subscription.
     *
     * @param couponCode code of the coupon
     * @param couponNumber number within the code
     * @param startTime first moment it can be used
     * @param endTime last moment it can be used
     * @param description text to show
     * @param couponPrice price of the first period
     * @param periodLength length of the first period, 1 or more
     * @param periodType unit of that length
     * @param productDeliveryPlanId delivery plan it belongs to
     * @param extraProducts products that come with it; never null
     * @param renewal what follows the first period
     * @param marketing marketing codes, expected only when they were asked for
     */
    public record Coupon(
            @Nullable String couponCode,
            @Nullable Long couponNumber,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            @Nullable String description,
            @Nullable BigDecimal couponPrice,
            @Nullable Integer periodLength,
            @Nullable PeriodType periodType,
            @Nullable Long productDeliveryPlanId,
            List<ExtraProduct> extraProducts,
            @Nullable Renewal renewal,
            @Nullable Marketing marketing) {
        /** A missing list is read as an empty one. */
        public Coupon {
            extraProducts = extraProducts == null ? List.of() : List.copyOf(extraProducts);
        }
    }

    /**
     * A product that comes with a coupon.
     *
     * @param productId code of the product
     * @param description text to show
     */
    public record ExtraProduct(
            @Nullable String productId, @Nullable String description) {}

    /**
     * What follows the first period of a coupon.
     *
     * @param renewalPrice price of the next period
     * @param periodLength length of the next period, 1 or more
     * @param periodType unit of that length
     */
    public record Renewal(
            @Nullable BigDecimal renewalPrice,
            @Nullable Integer periodLength,
            @Nullable PeriodType periodType) {}

    /**
     * Marketing codes of a coupon.
     *
     * @param project marketing project
     * @param market market
     * @param activity code of the activity
     * @param salesMethod code of the sales method
     */
    public record Marketing(
            @Nullable String project,
            @Nullable String market,
            @Nullable String activity,
            @Nullable String salesMethod) {}
}
