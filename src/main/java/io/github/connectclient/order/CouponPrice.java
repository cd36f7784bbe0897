package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon costs. Amounts and the rate have at most two decimals.
 *
 * @param companyCode publisher, at most 12 characters
 * @param product code of the product that the coupon sells, at most 12 characters
 * @param price price
 * @param vatAmount value-added tax on the price
 * @param vatPercent rate of that tax, in percent
 * @param vatIncluded whether the price contains the tax
 * @param currency ISO 4217 code, at most 3 characters
 * @param distributionAmount cost of delivery
 * @param distributionVatAmount value-added tax on the cost of delivery
 * @param customerNumber customer that the price is for
 */
public record CouponPrice(
        @Nullable String companyCode,
        @Nullable String product,
        @Nullable BigDecimal price,
        @Nullable BigDecimal vatAmount,
        @JsonProperty("vatpercent") @Nullable BigDecimal vatPercent,
        @JsonProperty("vatInclude") @Nullable Boolean vatIncluded,
        @Nullable String currency,
        @JsonProperty("distAmount") @Nullable BigDecimal distributionAmount,
        @JsonProperty("distAmountvat") @Nullable BigDecimal distributionVatAmount,
        @Personal @Nullable Long customerNumber) {
    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
