package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A product for {@link ConnectSandbox#addProduct}. Immutable; every step gives a new one.
 *
 * <pre>{@code
 * sandbox.addProduct(SandboxProduct.of("MAGAZINE")
 *         .with("description", "A magazine")
 *         .price("NOK", new BigDecimal("199.00"))
 *         .inShop()
 *         .issue("2030-01", published, planned));
 * }</pre>
 */
public final class SandboxProduct {
    private final ObjectNode tree;
    private final List<ObjectNode> issues;
    private final List<ObjectNode> deliveredIssues;
    private final boolean isInShop;

    private SandboxProduct(
            ObjectNode tree, List<ObjectNode> issues, List<ObjectNode> deliveredIssues, boolean isInShop) {
        this.tree = tree;
        this.issues = List.copyOf(issues);
        this.deliveredIssues = List.copyOf(deliveredIssues);
        this.isInShop = isInShop;
    }

    /**
     * A product of type {@code subscription} without issues, outside the web shop, on sale without a limit in time.
     *
     * @param code code of the product, 1 to 12 characters
     * @return the product
     * @throws IllegalArgumentException if the code is out of bounds
     */
    public static SandboxProduct of(String code) {
        if (code.isEmpty() || code.length() > Bounds.PRODUCT_CODE) {
            throw new IllegalArgumentException("A product code has 1 to " + Bounds.PRODUCT_CODE + " characters");
        }
        ObjectNode tree = Json.object().put("product", code).put("productType", "subscription");
        return new SandboxProduct(tree, List.of(), List.of(), false);
    }

    /**
     * Sets a member of the product, such as {@code description}, {@code companyCode} or {@code productType}.
     *
     * @param member its name in JSON
     * @param value its text
     * @return a new product
     */
    public SandboxProduct with(String member, String value) {
        if (member.equals("product")) {
            throw new IllegalArgumentException("The code of a product does not change");
        }
        return changed(copy -> copy.put(member, value));
    }

    /**
     * Sets the prices, the ordinary one and the one on the web.
     *
     * @param currency code of the currency
     * @param price the price
     * @return a new product
     */
    public SandboxProduct price(String currency, BigDecimal price) {
        return changed(copy ->
                copy.put("currency", currency).put("webOfferPrice", price).put("retailPrice", price));
    }

    /**
     * Sets when the product is on sale.
     *
     * @param start first moment of sale, sent in milliseconds
     * @param end last moment of sale, sent in milliseconds
     * @return a new product
     */
    public SandboxProduct sold(Instant start, Instant end) {
        return changed(copy -> copy.put("startTime", start.toEpochMilli()).put("endTime", end.toEpochMilli()));
    }

    /**
     * Offers the product in the web shop.
     *
     * @return a new product
     */
    public SandboxProduct inShop() {
        return new SandboxProduct(tree, issues, deliveredIssues, true);
    }

    /**
     * Adds an issue that is not distributed yet.
     *
     * @param code code of the issue
     * @param publication when it is published, sent in milliseconds
     * @param distribution when it is planned to be distributed, sent in milliseconds
     * @return a new product
     */
    public SandboxProduct issue(String code, Instant publication, Instant distribution) {
        return issue(code, publication, distribution, null);
    }

    /**
     * Adds an issue that was distributed as planned.
     *
     * @param code code of the issue
     * @param publication when it is published, sent in milliseconds
     * @param distribution when it was distributed, sent in milliseconds
     * @return a new product
     */
    public SandboxProduct distributedIssue(String code, Instant publication, Instant distribution) {
        return issue(code, publication, distribution, distribution);
    }

    /**
     * Adds an issue to those that were sent to each reader; it need not be one of the product's own list.
     *
     * @param code code of the issue
     * @param time when it was sent, sent in milliseconds
     * @return a new product
     */
    public SandboxProduct deliveredIssue(String code, Instant time) {
        ObjectNode issue = Json.object().put("issue", code).put("distributedDate", time.toEpochMilli());
        return new SandboxProduct(tree, issues, Json.followedBy(deliveredIssues, issue), isInShop);
    }

    ObjectNode tree() {
        return tree;
    }

    List<ObjectNode> issues() {
        return issues;
    }

    List<ObjectNode> deliveredIssues() {
        return deliveredIssues;
    }

    boolean isInShop() {
        return isInShop;
    }

    private SandboxProduct issue(String code, Instant publication, Instant planned, @Nullable Instant distributed) {
        ObjectNode issue = Json.object()
                .put("issue", code)
                .put("publicationDate", publication.toEpochMilli())
                .put("distributionPlannedDate", planned.toEpochMilli());
        if (distributed != null) {
            issue.put("distributionDate", distributed.toEpochMilli());
        }
        return new SandboxProduct(tree, Json.followedBy(issues, issue), deliveredIssues, isInShop);
    }

    private SandboxProduct changed(Consumer<ObjectNode> change) {
        ObjectNode copy = tree.deepCopy();
        change.accept(copy);
        return new SandboxProduct(copy, issues, deliveredIssues, isInShop);
    }
}
