package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of thing an order line sells. */
public enum ProductSpecType {
    /** A subscription, by its coupon. */
    @JsonProperty("coupon")
    COUPON,
    /** A product of its own. */
    @JsonProperty("product")
    PRODUCT,
    /** A single copy of a periodical. */
    @JsonProperty("issue")
    ISSUE,
    /** A single article. */
    @JsonProperty("article")
    ARTICLE
}
