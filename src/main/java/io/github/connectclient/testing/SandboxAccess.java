package io.github.connectclient.testing;

import io.github.connectclient.internal.data.Check;

/**
 * Something a reader of a sandbox can have access to.
 *
 * @param criterion the criterion of an access check that it matches
 * @param value the value of the criterion that it matches
 */
public record SandboxAccess(String criterion, String value) {
    /**
     * Checks that both are given.
     *
     * @throws IllegalArgumentException if a text is empty
     */
    public SandboxAccess {
        Check.text("criterion", criterion, Integer.MAX_VALUE);
        Check.text(criterion, value, Integer.MAX_VALUE);
    }

    /**
     * A product.
     *
     * @param code code of the product
     * @return access to it
     */
    public static SandboxAccess product(String code) {
        return new SandboxAccess("product", code);
    }

    /**
     * An article.
     *
     * @param articleId id of the article
     * @return access to it
     */
    public static SandboxAccess article(String articleId) {
        return new SandboxAccess("articleId", articleId);
    }

    /**
     * A domain.
     *
     * @param name name of the domain
     * @return access to it
     */
    public static SandboxAccess domain(String name) {
        return new SandboxAccess("domain", name);
    }

    /**
     * Some subscription with a category of this type.
     *
     * @param categoryType code of the type
     * @return access by it
     */
    public static SandboxAccess category(String categoryType) {
        return new SandboxAccess("categoryType", categoryType);
    }
}
