package io.github.connectclient.subscription;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a product may be shared.
 *
 * @param rules the ways; never null
 */
public record ShareRules(
        @JsonProperty("customerProductShareRules") List<Rule> rules) {
    /** A missing list is read as an empty one. */
    public ShareRules {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /**
     * One way to share a product.
     *
     * @param productCode product code
     * @param shareType with whom; {@code A} in the documented sample
     * @param shareCount how many shares are allowed
     */
    public record Rule(
            @Nullable String productCode,
            @Nullable ShareType shareType,
            @Nullable Integer shareCount) {}
}
