package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.testing.SandboxCoupons.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Coupons and their prices. A coupon that was not offered has no price, but a 400; a product without coupons gives an empty
 * list. Prices are in NOK and without value-added tax of 25 percent, delivery costs nothing. Marketing codes are listed only
 * when asked for. Every voucher code is valid, for the coupon of the sample, and every reward exists.
 */
final class CouponSection implements Section {
    private static final BigDecimal VAT_PERCENT = BigDecimal.valueOf(25);

    private final SandboxCoupons coupons;

    CouponSection(SandboxCoupons coupons) {
        this.coupons = coupons;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/v1/client/coupon/price", call -> price(call.body()));
        routes.get("/v1/client/coupon/{productCode}", this::list);
        routes.get("/v1/client/voucher/coupons/{voucherCode}", CouponSection::vouchers);
        routes.post("/v1/client/reward/check", call -> reward(call.body()));
    }

    private JsonNode price(JsonBody body) {
        String code = body.requiredText("couponCode", Bounds.PRODUCT_CODE);
        Offer offer = coupons.find(code, body.requiredInteger("couponNumber"));
        body.text("countryCode", Bounds.COUNTRY_CODE);
        body.text("postalCode", Bounds.POSTAL_CODE);
        Long customer = body.integer("customerNumber");
        if (offer == null) {
            throw Refusal.badRequest("There is no such coupon");
        }
        ObjectNode price = Json.object()
                .put("companyCode", "FTOTT")
                .put("product", offer.productCode())
                .put("price", offer.price())
                .put("vatAmount", vat(offer.price()))
                .put("vatpercent", VAT_PERCENT)
                .put("vatInclude", false)
                .put("currency", "NOK")
                .put("distAmount", 0)
                .put("distAmountvat", 0);
        return customer == null ? price : price.put("customerNumber", customer);
    }

    private JsonNode list(ApiCall call) {
        String product = call.path("productCode", Bounds.PRODUCT_CODE);
        boolean marketing = call.queryFlag("marketing", false);
        List<ObjectNode> found = coupons.of(product).stream()
                .map(offer -> coupon(offer, marketing))
                .toList();
        return Json.object().set("coupons", Json.array(found));
    }

    /** As in the sample, with amounts and lengths as texts, but without the end, which has long passed. */
    private static ObjectNode coupon(Offer offer, boolean marketing) {
        String price = offer.price().toPlainString();
        ObjectNode coupon = Json.object()
                .put("couponCode", offer.couponCode())
                .put("couponNumber", offer.couponNumber())
                .put("startTime", 1529405788000L)
                .put("description", "Students only")
                .put("couponPrice", price)
                .put("periodLength", "1")
                .put("periodType", "months");
        coupon.putArray("extraProducts")
                .addObject()
                .put("productId", "29542")
                .put("description", "Newspaper about ICT");
        coupon.putObject("renewal")
                .put("renewalPrice", price)
                .put("periodLength", "1")
                .put("periodType", "months");
        if (marketing) {
            coupon.putObject("marketing")
                    .put("project", "Kundeservice")
                    .put("market", "ICT")
                    .put("activity", "SNU")
                    .put("salesMethod", "TM");
        }
        return coupon;
    }

    private static JsonNode vouchers(ApiCall call) {
        call.path("voucherCode", Bounds.VOUCHER_CODE);
        ObjectNode coupon = Json.object()
                .put("couponCode", "WMDigi")
                .put("couponNumber", 5223)
                .put("description", "Offer for new customers");
        return Json.object().set("coupons", Json.array(List.of(coupon)));
    }

    private static JsonNode reward(JsonBody body) {
        String rewardId = body.requiredText("rewardId", Bounds.REWARD_ID);
        body.requiredInteger("rewardPartnerId");
        return Json.object()
                .put("customerNumber", 327492)
                .put("product", "29452")
                .put("rewardId", rewardId);
    }

    private static BigDecimal vat(BigDecimal price) {
        return price.multiply(VAT_PERCENT).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
