package io.github.connectclient.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Planned and sent issues, by product.
 *
 * @param products products with their issues; never null
 */
public record ProductIssues(@JsonProperty("issues") List<Entry> products) {
    /** A missing list is read as an empty one. */
    public ProductIssues {
        products = products == null ? List.of() : List.copyOf(products);
    }

    /**
     * The issues of one product.
     *
     * @param product code of the product
     * @param productType kind of the product
     * @param issues its issues; never null
     */
    public record Entry(
            @JsonProperty("productId") @Nullable String product,
            @Nullable ProductType productType,
            @JsonProperty("subscriptionIssues") List<Issue> issues) {
        /** A missing list is read as an empty one. */
        public Entry {
            issues = issues == null ? List.of() : List.copyOf(issues);
        }
    }

    /**
     * One issue.
     *
     * @param code code of the issue, for example {@code 2024-01}
     * @param publicationDate when it is or was published
     * @param distributionPlannedDate when it is planned to be distributed
     * @param distributionDate when it was distributed; absent until then
     */
    public record Issue(
            @JsonProperty("issue") @Nullable String code,
            @Nullable Instant publicationDate,
            @Nullable Instant distributionPlannedDate,
            @Nullable Instant distributionDate) {}
}
