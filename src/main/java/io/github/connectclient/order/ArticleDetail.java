package io.github.connectclient.order;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article that is sold by itself.
 *
 * <pre>{@code
 * ArticleDetail.builder().product("29452").articleRef("a-17").articleDesc("How to ski").build()
 * }</pre>
 *
 * @param companyCode publisher
 * @param product code of the product that the article belongs to
 * @param articleRef the caller's own id of the article
 * @param articleDesc text of the article
 * @param articleCategory category of the article
 */
public record ArticleDetail(
        @Nullable String companyCode,
        @Nullable String product,
        @Nullable String articleRef,
        @Nullable String articleDesc,
        @Nullable String articleCategory) {
    /**
     * Begins an article.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an article. For one thread. */
    public static final class Builder {
        private @Nullable String companyCode;
        private @Nullable String product;
        private @Nullable String articleRef;
        private @Nullable String articleDesc;
        private @Nullable String articleCategory;

        private Builder() {}

        /**
         * Names the publisher.
         *
         * @param companyCode code of the company
         * @return this builder
         */
        public Builder companyCode(String companyCode) {
            this.companyCode = Objects.requireNonNull(companyCode, "companyCode");
            return this;
        }

        /**
         * Names the product.
         *
         * @param product code of the product that the article belongs to
         * @return this builder
         */
        public Builder product(String product) {
            this.product = Objects.requireNonNull(product, "product");
            return this;
        }

        /**
         * Names the article.
         *
         * @param articleRef the caller's own id
         * @return this builder
         */
        public Builder articleRef(String articleRef) {
            this.articleRef = Objects.requireNonNull(articleRef, "articleRef");
            return this;
        }

        /**
         * Describes the article.
         *
         * @param articleDesc any text
         * @return this builder
         */
        public Builder articleDesc(String articleDesc) {
            this.articleDesc = Objects.requireNonNull(articleDesc, "articleDesc");
            return this;
        }

        /**
         * Sorts the article.
         *
         * @param articleCategory the category
         * @return this builder
         */
        public Builder articleCategory(String articleCategory) {
            this.articleCategory = Objects.requireNonNull(articleCategory, "articleCategory");
            return this;
        }

        /**
         * Makes the article.
         *
         * @return the article
         */
        public ArticleDetail build() {
            return new ArticleDetail(companyCode, product, articleRef, articleDesc, articleCategory);
        }
    }
}
