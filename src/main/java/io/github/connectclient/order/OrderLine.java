package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order: what it sells, how many, to whom. Begin with {@link #coupon}, {@link #product}, {@link #issue} or
 * {@link #article}.
 *
 * <pre>{@code
 * OrderLine.coupon("WMDigi", 5223).quantity(1).unitPrice(new BigDecimal("295")).build()
 * }</pre>
 *
 * @param spec what the line sells; its members are sent beside these
 * @param quantity how many
 * @param unitPrice price of one
 * @param promotionCode code of the promotion
 * @param categoryCode code of the category
 * @param voucherCode voucher to redeem, 1 to 36 characters
 * @param temporaryAccess access until Connect has handled the order; its members are sent beside these
 * @param startInfo when a subscription is to start
 * @param rewardPartnerId partner of the reward
 * @param rewardId id of the reward, 1 to 36 characters
 * @param receiver who receives it, when it is not the payer
 * @param recruiter who recruited the receiver
 * @param more further members
 */
public record OrderLine(
        @JsonUnwrapped ProductSpec spec,
        @Nullable Integer quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable String promotionCode,
        @Nullable String categoryCode,
        @Personal @Nullable String voucherCode,
        @JsonUnwrapped @Nullable TemporaryAccess temporaryAccess,
        @Nullable StartInfo startInfo,
        @Nullable Long rewardPartnerId,
        @Nullable String rewardId,
        @Nullable OrderParty receiver,
        @Nullable OrderParty recruiter,
        Unmodelled more) {
    private static final int LONGEST_VOUCHER_CODE = 36;
    private static final int LONGEST_REWARD_ID = 36;

    /**
     * Checks the line.
     *
     * @throws IllegalArgumentException if voucher code or reward id is out of bounds
     */
    public OrderLine {
        Objects.requireNonNull(spec, "spec");
        Check.optionalText("voucherCode", voucherCode, LONGEST_VOUCHER_CODE);
        Check.optionalText("rewardId", rewardId, LONGEST_REWARD_ID);
        Objects.requireNonNull(more, "more");
    }

    /**
     * Begins a line that sells a subscription.
     *
     * @param couponCode code of the coupon
     * @param couponNumber number within the code
     * @return a builder
     * @throws IllegalArgumentException if the code is empty
     */
    public static Builder coupon(String couponCode, long couponNumber) {
        return new Builder(new ProductSpec(ProductSpecType.COUPON, couponCode, couponNumber, null, null));
    }

    /**
     * Begins a line that sells a product of its own.
     *
     * @param product code of the product
     * @return a builder
     * @throws IllegalArgumentException if the code is empty
     */
    public static Builder product(String product) {
        return new Builder(new ProductSpec(ProductSpecType.PRODUCT, null, null, product, null));
    }

    /**
     * Begins a line that sells a single copy of a periodical.
     *
     * @param couponCode code of the coupon
     * @param couponNumber number within the code
     * @param issue code of the issue
     * @return a builder
     * @throws IllegalArgumentException if a code is empty
     */
    public static Builder issue(String couponCode, long couponNumber, String issue) {
        return new Builder(new ProductSpec(ProductSpecType.ISSUE, couponCode, couponNumber, issue, null));
    }

    /**
     * Begins a line that sells a single article.
     *
     * @param article the article
     * @return a builder
     */
    public static Builder article(ArticleDetail article) {
        return new Builder(new ProductSpec(ProductSpecType.ARTICLE, null, null, null, article));
    }

    /**
     * When a subscription is to start.
     *
     * @param startDate wished start
     * @param startIssue code of the issue to start with
     */
    public record StartInfo(
            @Nullable Instant startDate, @Nullable String startIssue) {}

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Builds a line. For one thread. */
    public static final class Builder {
        private final ProductSpec spec;
        private @Nullable Integer quantity;
        private @Nullable BigDecimal unitPrice;
        private @Nullable String promotionCode;
        private @Nullable String categoryCode;
        private @Nullable String voucherCode;
        private @Nullable TemporaryAccess temporaryAccess;
        private @Nullable Instant startDate;
        private @Nullable String startIssue;
        private @Nullable Long rewardPartnerId;
        private @Nullable String rewardId;
        private @Nullable OrderParty receiver;
        private @Nullable OrderParty recruiter;
        private Unmodelled more = Unmodelled.none();

        private Builder(ProductSpec spec) {
            this.spec = spec;
        }

        /**
         * Says how many.
         *
         * @param quantity how many
         * @return this builder
         */
        public Builder quantity(int quantity) {
            this.quantity = quantity;
            return this;
        }

        /**
         * Says what one costs.
         *
         * @param unitPrice price of one, sent with its exact decimals
         * @return this builder
         */
        public Builder unitPrice(BigDecimal unitPrice) {
            this.unitPrice = Objects.requireNonNull(unitPrice, "unitPrice");
            return this;
        }

        /**
         * Names the promotion.
         *
         * @param promotionCode code of the promotion
         * @return this builder
         */
        public Builder promotionCode(String promotionCode) {
            this.promotionCode = Objects.requireNonNull(promotionCode, "promotionCode");
            return this;
        }

        /**
         * Names the category.
         *
         * @param categoryCode code of the category
         * @return this builder
         */
        public Builder categoryCode(String categoryCode) {
            this.categoryCode = Objects.requireNonNull(categoryCode, "categoryCode");
            return this;
        }

        /**
         * Redeems a voucher.
         *
         * @param voucherCode 1 to 36 characters
         * @return this builder
         */
        public Builder voucherCode(String voucherCode) {
            this.voucherCode = Objects.requireNonNull(voucherCode, "voucherCode");
            return this;
        }

        /**
         * Gives access until Connect has handled the order.
         *
         * @param temporaryAccess to what
         * @return this builder
         */
        public Builder temporaryAccess(TemporaryAccess temporaryAccess) {
            this.temporaryAccess = Objects.requireNonNull(temporaryAccess, "temporaryAccess");
            return this;
        }

        /**
         * Says when a subscription is to start.
         *
         * @param startDate wished start
         * @return this builder
         */
        public Builder startDate(Instant startDate) {
            this.startDate = Objects.requireNonNull(startDate, "startDate");
            return this;
        }

        /**
         * Says with which issue a subscription is to start.
         *
         * @param startIssue code of the issue
         * @return this builder
         */
        public Builder startIssue(String startIssue) {
            this.startIssue = Objects.requireNonNull(startIssue, "startIssue");
            return this;
        }

        /**
         * Adds a reward.
         *
         * @param rewardPartnerId the partner
         * @param rewardId id of the reward, 1 to 36 characters
         * @return this builder
         */
        public Builder reward(long rewardPartnerId, String rewardId) {
            this.rewardPartnerId = rewardPartnerId;
            this.rewardId = Objects.requireNonNull(rewardId, "rewardId");
            return this;
        }

        /**
         * Names the receiver, when it is not the payer.
         *
         * @param receiver the receiver
         * @return this builder
         */
        public Builder receiver(OrderParty receiver) {
            this.receiver = Objects.requireNonNull(receiver, "receiver");
            return this;
        }

        /**
         * Names who recruited the receiver. The reference does not show this member; it was seen in use.
         *
         * @param recruiter the recruiter
         * @return this builder
         */
        public Builder recruiter(OrderParty recruiter) {
            this.recruiter = Objects.requireNonNull(recruiter, "recruiter");
            return this;
        }

        /**
         * Adds a member that this library does not model: the reference does not show all of them.
         *
         * @param name name of the member
         * @param value text, number, boolean, null, or a list or map of them
         * @return this builder
         */
        public Builder with(String name, @Nullable Object value) {
            this.more = more.with(name, value);
            return this;
        }

        /**
         * Makes the line.
         *
         * @return the line
         * @throws IllegalArgumentException if a text is out of bounds
         */
        public OrderLine build() {
            boolean hasStart = startDate != null || startIssue != null;
            StartInfo startInfo = hasStart ? new StartInfo(startDate, startIssue) : null;
            return new OrderLine(
                    spec,
                    quantity,
                    unitPrice,
                    promotionCode,
                    categoryCode,
                    voucherCode,
                    temporaryAccess,
                    startInfo,
                    rewardPartnerId,
                    rewardId,
                    receiver,
                    recruiter,
                    more);
        }
    }
}
