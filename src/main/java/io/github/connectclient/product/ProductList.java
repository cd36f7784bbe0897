package io.github.connectclient.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.value.Unmodelled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products that can be sold.
 *
 * @param products the products; never null
 */
public record ProductList(List<Product> products) {
    /** A missing list is read as an empty one. */
    public ProductList {
        products = products == null ? List.of() : List.copyOf(products);
    }

    /**
     * One product. The reference's own list of members could not be read: the named ones are those that public programs
     * use. Amounts keep their exact value; an empty text in place of a number is read as null.
     *
     * @param code product code, unique within the company
     * @param companyCode code of the company it belongs to
     * @param description name of the product, or a text about it
     * @param productType kind of the product
     * @param startTime first moment of sale; absent when there is no limit
     * @param endTime last moment of sale; absent when there is no limit
     * @param weight weight, in a unit that is not documented
     * @param campaigns what the product says of campaigns, as text
     * @param currency code of the currency of the prices
     * @param webOfferPrice price offered on the web, in the currency
     * @param retailPrice ordinary price, in the currency
     * @param vatPercent rate of value added tax, in percent
     * @param digital whether the product is digital
     * @param more members that this library does not model
     */
    public record Product(
            @JsonProperty("product") @Nullable String code,
            @Nullable String companyCode,
            @Nullable String description,
            @Nullable ProductType productType,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            @Nullable BigDecimal weight,
            @Nullable String campaigns,
            @Nullable String currency,
            @Nullable BigDecimal webOfferPrice,
            @Nullable BigDecimal retailPrice,
            @Nullable BigDecimal vatPercent,
            @Nullable Boolean digital,
            Unmodelled more) {}
}
