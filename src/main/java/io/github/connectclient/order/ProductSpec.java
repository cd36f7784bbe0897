package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an order line sells. Made by the factories of {@link OrderLine}, which ask for what each type needs.
 *
 * @param type kind of thing
 * @param code code of the coupon; required for coupon and issue
 * @param number number within that code; required for coupon and issue
 * @param product code of the product, or for an issue of the issue; required for product and issue
 * @param articleDetail the article; required for article
 */
public record ProductSpec(
        @JsonProperty("productSpecType") ProductSpecType type,
        @JsonProperty("productSpecCode") @Nullable String code,
        @JsonProperty("productSpecNo") @Nullable Long number,
        @Nullable String product,
        @Nullable ArticleDetail articleDetail) {
    /**
     * Checks that there is what the type needs.
     *
     * @throws IllegalArgumentException if a member that the type needs is missing, or a text is empty
     */
    public ProductSpec {
        Objects.requireNonNull(type, "productSpecType");
        Check.optionalText("productSpecCode", code, Integer.MAX_VALUE);
        Check.optionalText("product", product, Integer.MAX_VALUE);
        boolean hasCoupon = code != null && number != null;
        switch (type) {
            case COUPON -> require(hasCoupon, "a coupon line needs productSpecCode and productSpecNo");
            case PRODUCT -> require(product != null, "a product line needs product");
            case ISSUE ->
                require(hasCoupon && product != null, "an issue line needs productSpecCode, productSpecNo and product");
            case ARTICLE -> require(articleDetail != null, "an article line needs articleDetail");
        }
    }

    private static void require(boolean there, String rule) {
        if (!there) {
            throw new IllegalArgumentException(rule);
        }
    }
}
