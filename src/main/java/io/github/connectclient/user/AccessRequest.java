package io.github.connectclient.user;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is checked for access. All criteria that are given must match: a product <i>and</i> an article, for example. To accept
 * either, make two checks. Personal data: {@code toString} hides whom it is about.
 *
 * <pre>{@code
 * AccessRequest.builder().product("CO27409").credential("+4740000001").build()
 * }</pre>
 *
 * @param product code of the product
 * @param articleId id of the article
 * @param domain name of the domain
 * @param ip IP address
 * @param categoryType type of a category; one subscription with such a category is enough
 * @param accessAzureAd true to look at access through Azure Active Directory, too
 * @param accessAidFamily true to look at the user's family at aID, too
 * @param accessDomain true to look at access of domains by category type, too
 * @param accessArticle true to ask for the ids of all articles there is access to; without effect beside {@code articleId}
 * @param uniqueId id of the user, as in the profile
 * @param customerNumber customer number in Connect
 * @param credential e-mail address or phone number of the user
 */
public record AccessRequest(
        @Nullable String product,
        @Nullable String articleId,
        @Nullable String domain,
        @Personal @Nullable String ip,
        @Nullable String categoryType,
        @Nullable Boolean accessAzureAd,
        @Nullable Boolean accessAidFamily,
        @Nullable Boolean accessDomain,
        @Nullable Boolean accessArticle,
        @Personal @Nullable String uniqueId,
        @Personal @Nullable Long customerNumber,
        @Personal @Nullable String credential) {
    /**
     * Checks the request. The reference bounds no length, but an empty text must not pass for a criterion that is not there.
     *
     * @throws IllegalArgumentException if a text is empty
     */
    public AccessRequest {
        notEmpty("product", product);
        notEmpty("articleId", articleId);
        notEmpty("domain", domain);
        notEmpty("ip", ip);
        notEmpty("categoryType", categoryType);
        notEmpty("uniqueId", uniqueId);
        notEmpty("credential", credential);
    }

    private static void notEmpty(String name, @Nullable String value) {
        Check.optionalText(name, value, Integer.MAX_VALUE);
    }

    /**
     * Begins a request without criteria.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Whom it is about must be said where no token says it; an IP address alone is about nobody. */
    AccessRequest withUserRequired() {
        boolean isAboutUser = Stream.of(
                        product,
                        articleId,
                        domain,
                        categoryType,
                        accessAzureAd,
                        accessAidFamily,
                        accessDomain,
                        accessArticle)
                .anyMatch(Objects::nonNull);
        if (isAboutUser && uniqueId == null && credential == null) {
            throw new IllegalArgumentException(
                    "uniqueId or credential must be given in client mode, unless ip is the only criterion");
        }
        return this;
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Builds a request. For one thread. */
    public static final class Builder {
        private @Nullable String product;
        private @Nullable String articleId;
        private @Nullable String domain;
        private @Nullable String ip;
        private @Nullable String categoryType;
        private @Nullable Boolean accessAzureAd;
        private @Nullable Boolean accessAidFamily;
        private @Nullable Boolean accessDomain;
        private @Nullable Boolean accessArticle;
        private @Nullable String uniqueId;
        private @Nullable Long customerNumber;
        private @Nullable String credential;

        private Builder() {}

        /**
         * Demands access to a product.
         *
         * @param product code of the product, not empty
         * @return this builder
         */
        public Builder product(String product) {
            this.product = Objects.requireNonNull(product, "product");
            return this;
        }

        /**
         * Demands access to an article.
         *
         * @param articleId id of the article, not empty
         * @return this builder
         */
        public Builder articleId(String articleId) {
            this.articleId = Objects.requireNonNull(articleId, "articleId");
            return this;
        }

        /**
         * Demands access to a domain.
         *
         * @param domain name of the domain, not empty
         * @return this builder
         */
        public Builder domain(String domain) {
            this.domain = Objects.requireNonNull(domain, "domain");
            return this;
        }

        /**
         * Demands access from an IP address. As the only criterion it needs no user.
         *
         * @param ip IP address, not empty
         * @return this builder
         */
        public Builder ip(String ip) {
            this.ip = Objects.requireNonNull(ip, "ip");
            return this;
        }

        /**
         * Demands a subscription that has a category of this type.
         *
         * @param categoryType code of the type, not empty
         * @return this builder
         */
        public Builder categoryType(String categoryType) {
            this.categoryType = Objects.requireNonNull(categoryType, "categoryType");
            return this;
        }

        /**
         * Looks at access through Azure Active Directory, too.
         *
         * @return this builder
         */
        public Builder includeAzureAd() {
            this.accessAzureAd = true;
            return this;
        }

        /**
         * Looks at the user's family at aID, too.
         *
         * @return this builder
         */
        public Builder includeAidFamily() {
            this.accessAidFamily = true;
            return this;
        }

        /**
         * Looks at access of domains by category type, too.
         *
         * @return this builder
         */
        public Builder includeDomains() {
            this.accessDomain = true;
            return this;
        }

        /**
         * Asks for the ids of all articles there is access to. Without effect beside {@link #articleId}. Under which name they
         * come is not documented: look in {@link AccessResult#more()}.
         *
         * @return this builder
         */
        public Builder listArticles() {
            this.accessArticle = true;
            return this;
        }

        /**
         * Says who the user is, by id.
         *
         * @param uniqueId id of the user, as in the profile, not empty
         * @return this builder
         */
        public Builder uniqueId(String uniqueId) {
            this.uniqueId = Objects.requireNonNull(uniqueId, "uniqueId");
            return this;
        }

        /**
         * Says as which customer. It does not stand for the user in client mode.
         *
         * @param customerNumber existing customer number in Connect
         * @return this builder
         */
        public Builder customerNumber(long customerNumber) {
            this.customerNumber = customerNumber;
            return this;
        }

        /**
         * Says who the user is, by credential.
         *
         * @param credential e-mail address or phone number, not empty
         * @return this builder
         */
        public Builder credential(String credential) {
            this.credential = Objects.requireNonNull(credential, "credential");
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         * @throws IllegalArgumentException if a text is empty
         */
        public AccessRequest build() {
            return new AccessRequest(
                    product,
                    articleId,
                    domain,
                    ip,
                    categoryType,
                    accessAzureAd,
                    accessAidFamily,
                    accessDomain,
                    accessArticle,
                    uniqueId,
                    customerNumber,
                    credential);
        }
    }
}
