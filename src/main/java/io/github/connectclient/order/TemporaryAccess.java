package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Access from the payment on, until Connect has handled the order: to a product for some time, or to a category type.
 *
 * @param product code of the product, together with seconds; on an issue line the issue must exist for it
 * @param categoryType the category type
 * @param seconds how long the access lasts
 */
public record TemporaryAccess(
        @JsonProperty("allowAccessProduct") @Nullable String product,
        @JsonProperty("allowAccessCategoryType") @Nullable String categoryType,
        @JsonProperty("allowAccessSeconds") @Nullable Long seconds) {
    /**
     * Checks the access.
     *
     * @throws IllegalArgumentException if neither product nor category type is given, a product comes without seconds, or a
     *     text is empty
     */
    public TemporaryAccess {
        Check.optionalText("allowAccessProduct", product, Integer.MAX_VALUE);
        Check.optionalText("allowAccessCategoryType", categoryType, Integer.MAX_VALUE);
        if (product == null && categoryType == null) {
            throw new IllegalArgumentException("allowAccessProduct or allowAccessCategoryType must be given");
        }
        if (product != null && seconds == null) {
            throw new IllegalArgumentException("allowAccessProduct and allowAccessSeconds must be given together");
        }
    }

    /**
     * Access to a product.
     *
     * @param product code of the product
     * @param lasting how long, one second or more; sent in whole seconds
     * @return the access
     * @throws IllegalArgumentException if shorter than a second
     */
    public static TemporaryAccess toProduct(String product, Duration lasting) {
        if (lasting.toSeconds() < 1) {
            throw new IllegalArgumentException("lasting must be at least one second");
        }
        return new TemporaryAccess(product, null, lasting.toSeconds());
    }

    /**
     * Access to a category type.
     *
     * @param categoryType the category type
     * @return the access
     */
    public static TemporaryAccess toCategoryType(String categoryType) {
        return new TemporaryAccess(null, categoryType, null);
    }
}
