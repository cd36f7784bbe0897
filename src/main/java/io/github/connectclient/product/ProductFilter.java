package io.github.connectclient.product;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Call;
import org.jspecify.annotations.Nullable;

/**
 * Which products to list. Immutable and thread-safe; each step returns a new filter.
 *
 * <pre>{@code
 * ProductFilter.none().product("CO27409").inShop()
 * }</pre>
 */
public final class ProductFilter {
    private static final ProductFilter NONE = new ProductFilter(null, null);

    private final @Nullable String product;
    private final @Nullable Boolean shop;

    private ProductFilter(@Nullable String product, @Nullable Boolean shop) {
        this.product = Check.optionalText("product", product, Products.LONGEST_PRODUCT);
        this.shop = shop;
    }

    /**
     * All products that the client may see.
     *
     * @return the filter
     */
    public static ProductFilter none() {
        return NONE;
    }

    /**
     * Only one product.
     *
     * @param product code of the product, 1 to 12 characters
     * @return a new filter
     * @throws IllegalArgumentException if the code is out of bounds
     */
    public ProductFilter product(String product) {
        return new ProductFilter(product, shop);
    }

    /**
     * Looks at the web shop's products; the server does not unless asked.
     *
     * @return a new filter
     */
    public ProductFilter inShop() {
        return new ProductFilter(product, true);
    }

    void into(Call call) {
        call.query("productId", product).query("shop", shop);
    }
}
