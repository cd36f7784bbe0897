package io.github.connectclient.subscription;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to start.
 *
 * <pre>{@code
 * NewSubscription.builder("CO27409", startTime).company("468979834").copies(2).build()
 * }</pre>
 *
 * @param company code of the company the product belongs to, 1 to 12 characters
 * @param product product code, 1 to 12 characters
 * @param startTime when it is to begin
 * @param endTime when it is to end
 * @param copies number of copies; sent as text, as the documented sample does
 * @param couponCode code of a coupon
 * @param couponNumber number of a coupon
 * @param customerReference a reference of the customer's own
 */
public record NewSubscription(
        @JsonProperty("companyCode") @Nullable String company,
        String product,
        Instant startTime,
        @Nullable Instant endTime,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Integer copies,

        @Nullable String couponCode,
        @Nullable Long couponNumber,
        @Personal @Nullable String customerReference) {
    private static final int LONGEST_CODE = 12;

    /**
     * Checks the subscription.
     *
     * @throws IllegalArgumentException if the company or the product is out of bounds
     */
    public NewSubscription {
        Check.optionalText("company", company, LONGEST_CODE);
        Check.text("product", product, LONGEST_CODE);
        Objects.requireNonNull(startTime, "startTime");
    }

    /**
     * Begins a subscription with what is required.
     *
     * @param product product code, 1 to 12 characters
     * @param startTime when it is to begin, sent with a precision of one millisecond
     * @return a builder
     */
    public static Builder builder(String product, Instant startTime) {
        return new Builder(product, startTime);
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Builds a subscription. For one thread. */
    public static final class Builder {
        private final String product;
        private final Instant startTime;
        private @Nullable String company;
        private @Nullable Instant endTime;
        private @Nullable Integer copies;
        private @Nullable String couponCode;
        private @Nullable Long couponNumber;
        private @Nullable String customerReference;

        private Builder(String product, Instant startTime) {
            this.product = product;
            this.startTime = startTime;
        }

        /**
         * Names the company that owns the product: product codes are unique only within a company.
         *
         * @param company code of the company, 1 to 12 characters
         * @return this builder
         */
        public Builder company(String company) {
            this.company = Objects.requireNonNull(company, "company");
            return this;
        }

        /**
         * Says when the subscription is to end.
         *
         * @param endTime the moment, sent with a precision of one millisecond
         * @return this builder
         */
        public Builder endTime(Instant endTime) {
            this.endTime = Objects.requireNonNull(endTime, "endTime");
            return this;
        }

        /**
         * Says how many copies are wanted.
         *
         * @param copies number of copies
         * @return this builder
         */
        public Builder copies(int copies) {
            this.copies = copies;
            return this;
        }

        /**
         * Adds the code of a coupon.
         *
         * @param couponCode the code
         * @return this builder
         */
        public Builder couponCode(String couponCode) {
            this.couponCode = Objects.requireNonNull(couponCode, "couponCode");
            return this;
        }

        /**
         * Adds the number of a coupon.
         *
         * @param couponNumber the number
         * @return this builder
         */
        public Builder couponNumber(long couponNumber) {
            this.couponNumber = couponNumber;
            return this;
        }

        /**
         * Adds a reference of the customer's own.
         *
         * @param customerReference any text
         * @return this builder
         */
        public Builder customerReference(String customerReference) {
            this.customerReference = Objects.requireNonNull(customerReference, "customerReference");
            return this;
        }

        /**
         * Makes the subscription.
         *
         * @return the subscription
         * @throws IllegalArgumentException if a code is out of bounds
         */
        public NewSubscription build() {
            return new NewSubscription(
                    company, product, startTime, endTime, copies, couponCode, couponNumber, customerReference);
        }
    }
}
