package io.github.connectclient.order;

import io.github.connectclient.Operation;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tags Coupon, Voucher Coupons and Reward, all for the application itself. A coupon is an offer of a
 * subscription, named by a code and a number within it.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * CouponPrice price = connect.coupons().checkPrice(CouponPriceRequest.of("TOTT", 60));
 * }</pre>
 */
public final class Coupons {
    /** Check coupon price - client mode. */
    public static final Operation CHECK_PRICE_CLIENT =
            Operation.documented("Check coupon price - client mode", "POST", "/v1/client/coupon/price");

    /** List coupon - client mode. */
    public static final Operation LIST_CLIENT =
            Operation.documented("List coupon - client mode", "GET", "/v1/client/coupon/{productCode}");

    /** List voucher code coupons - client mode. */
    public static final Operation LIST_FOR_VOUCHER_CLIENT = Operation.documented(
            "List voucher code coupons - client mode", "GET", "/v1/client/voucher/coupons/{voucherCode}");

    /** Check reward - client mode. */
    public static final Operation CHECK_REWARD_CLIENT =
            Operation.documented("Check reward - client mode", "POST", "/v1/client/reward/check");

    private static final int LONGEST_PRODUCT_CODE = 12;
    private static final int LONGEST_VOUCHER_CODE = 36;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#coupons()}.
     *
     * @param http describes calls
     */
    public Coupons(Http http) {
        this.http = http;
    }

    /**
     * <i>Check coupon price - client mode</i>: asks what a coupon costs.
     *
     * @param request which coupon, for whom, and where it is delivered
     * @return the price, with the cost of delivery when country and postal code were given
     */
    public CouponPrice checkPrice(CouponPriceRequest request) {
        return http.asClient().call(CHECK_PRICE_CLIENT).json(request).fetch(CouponPrice.class);
    }

    /**
     * <i>List coupon - client mode</i>: lists the coupons of a subscription product.
     *
     * @param productCode code of the product, 1 to 12 characters
     * @return the coupons, with what follows their first period
     */
    public CouponList list(String productCode) {
        return list(productCode, CouponFilter.none());
    }

    /**
     * <i>List coupon - client mode</i>: lists the coupons of a subscription product.
     *
     * @param productCode code of the product, 1 to 12 characters
     * @param filter what to list of them
     * @return the coupons, with what follows their first period
     */
    public CouponList list(String productCode, CouponFilter filter) {
        return http.asClient()
                .call(LIST_CLIENT, Check.text("productCode", productCode, LONGEST_PRODUCT_CODE))
                .query(filter::into)
                .fetch(CouponList.class);
    }

    /**
     * <i>List voucher code coupons - client mode</i>: lists the coupons that a voucher code can be used with. A code that is
     * not valid is refused by the server, presumably with status 400.
     *
     * @param voucherCode 1 to 36 characters
     * @return the coupons
     */
    public VoucherCoupons listForVoucher(String voucherCode) {
        return http.asClient()
                .call(LIST_FOR_VOUCHER_CLIENT, Check.text("voucherCode", voucherCode, LONGEST_VOUCHER_CODE))
                .fetch(VoucherCoupons.class);
    }

    /**
     * <i>Check reward - client mode</i>: looks up a reward of a partner.
     *
     * @param rewardId id of the reward, 1 to 36 characters
     * @param rewardPartnerId the partner
     * @return the reward
     */
    public Reward checkReward(String rewardId, long rewardPartnerId) {
        return http.asClient()
                .call(CHECK_REWARD_CLIENT)
                .json(new Reward.Request(rewardId, rewardPartnerId))
                .fetch(Reward.class);
    }
}
