package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order to be registered: who pays, how, and for what. The reference shows it only in part, so further members can be
 * added by name.
 *
 * <pre>{@code
 * NewOrder.builder(OrderParty.person("Kari", "Eksempel").email("kari@example.com").build())
 *         .payment(Payment.by(PaymentMethod.INVOICE))
 *         .line(OrderLine.coupon("WMDigi", 5223).build())
 *         .build()
 * }</pre>
 *
 * @param externalOrderId the caller's own id, 1 to 40 characters
 * @param orderDate when it was ordered
 * @param payment how it is paid; its members are sent beside these
 * @param orderAmount total
 * @param currency ISO 4217 code, 1 to 3 characters
 * @param marketingCouponCode code of a marketing coupon, together with its number
 * @param marketingCouponNumber number within that code, together with the code
 * @param campaignParameters parameters of the campaign
 * @param companyCode publisher, 1 to 12 characters
 * @param customerReference the customer's own reference
 * @param uniqueUserId ConnectID user id
 * @param seller seller
 * @param salesMethod code of the sales method
 * @param payer who pays
 * @param orderLines what is ordered, one line or more
 * @param more further members
 */
public record NewOrder(
        @Nullable String externalOrderId,
        @Nullable Instant orderDate,
        @JsonUnwrapped @Nullable Payment payment,
        @Nullable BigDecimal orderAmount,
        @Nullable String currency,
        @Nullable String marketingCouponCode,
        @Nullable Long marketingCouponNumber,
        @Nullable String campaignParameters,
        @Nullable String companyCode,
        @Personal @Nullable String customerReference,
        @Personal @Nullable String uniqueUserId,
        @Personal @Nullable String seller,
        @Nullable String salesMethod,
        OrderParty payer,
        List<OrderLine> orderLines,
        Unmodelled more) {
    private static final int LONGEST_EXTERNAL = 40;
    private static final int LONGEST_CURRENCY = 3;
    private static final int LONGEST_COMPANY_CODE = 12;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if there is no line, only one half of the marketing coupon is given, or a text is out
     *     of bounds
     */
    public NewOrder {
        Check.optionalText("externalOrderId", externalOrderId, LONGEST_EXTERNAL);
        Check.optionalText("currency", currency, LONGEST_CURRENCY);
        Check.optionalText("companyCode", companyCode, LONGEST_COMPANY_CODE);
        if ((marketingCouponCode == null) != (marketingCouponNumber == null)) {
            throw new IllegalArgumentException("marketingCouponCode and marketingCouponNumber must be given together");
        }
        Objects.requireNonNull(payer, "payer");
        orderLines = List.copyOf(orderLines);
        if (orderLines.isEmpty()) {
            throw new IllegalArgumentException("orderLines must hold at least one line");
        }
    }

    /**
     * Begins an order.
     *
     * @param payer who pays
     * @return a builder
     */
    public static Builder builder(OrderParty payer) {
        return new Builder(Objects.requireNonNull(payer, "payer"));
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Builds an order. For one thread. */
    public static final class Builder {
        private final OrderParty payer;
        private @Nullable String externalOrderId;
        private @Nullable Instant orderDate;
        private @Nullable Payment payment;
        private @Nullable BigDecimal orderAmount;
        private @Nullable String currency;
        private @Nullable String marketingCouponCode;
        private @Nullable Long marketingCouponNumber;
        private @Nullable String campaignParameters;
        private @Nullable String companyCode;
        private @Nullable String customerReference;
        private @Nullable String uniqueUserId;
        private @Nullable String seller;
        private @Nullable String salesMethod;
        private final List<OrderLine> orderLines = new ArrayList<>();
        private Unmodelled more = Unmodelled.none();

        private Builder(OrderParty payer) {
            this.payer = payer;
        }

        /**
         * Gives the order an id of the caller's own.
         *
         * @param externalOrderId 1 to 40 characters; need not be unique
         * @return this builder
         */
        public Builder externalOrderId(String externalOrderId) {
            this.externalOrderId = Objects.requireNonNull(externalOrderId, "externalOrderId");
            return this;
        }

        /**
         * Says when it was ordered.
         *
         * @param orderDate the moment, sent with a precision of one millisecond
         * @return this builder
         */
        public Builder orderDate(Instant orderDate) {
            this.orderDate = Objects.requireNonNull(orderDate, "orderDate");
            return this;
        }

        /**
         * Says how it is paid. Very likely required, although the reference does not say so.
         *
         * @param payment method, and what belongs to it
         * @return this builder
         */
        public Builder payment(Payment payment) {
            this.payment = Objects.requireNonNull(payment, "payment");
            return this;
        }

        /**
         * Gives the total.
         *
         * @param orderAmount the total, sent with its exact decimals
         * @return this builder
         */
        public Builder orderAmount(BigDecimal orderAmount) {
            this.orderAmount = Objects.requireNonNull(orderAmount, "orderAmount");
            return this;
        }

        /**
         * Names the currency.
         *
         * @param currency ISO 4217 code, 1 to 3 characters
         * @return this builder
         */
        public Builder currency(String currency) {
            this.currency = Objects.requireNonNull(currency, "currency");
            return this;
        }

        /**
         * Adds a marketing coupon.
         *
         * @param code code of the coupon
         * @param number number within the code
         * @return this builder
         */
        public Builder marketingCoupon(String code, long number) {
            this.marketingCouponCode = Objects.requireNonNull(code, "code");
            this.marketingCouponNumber = number;
            return this;
        }

        /**
         * Adds parameters of the campaign.
         *
         * @param campaignParameters the parameters
         * @return this builder
         */
        public Builder campaignParameters(String campaignParameters) {
            this.campaignParameters = Objects.requireNonNull(campaignParameters, "campaignParameters");
            return this;
        }

        /**
         * Names the publisher.
         *
         * @param companyCode code of 1 to 12 characters
         * @return this builder
         */
        public Builder companyCode(String companyCode) {
            this.companyCode = Objects.requireNonNull(companyCode, "companyCode");
            return this;
        }

        /**
         * Adds the customer's own reference.
         *
         * @param customerReference the reference
         * @return this builder
         */
        public Builder customerReference(String customerReference) {
            this.customerReference = Objects.requireNonNull(customerReference, "customerReference");
            return this;
        }

        /**
         * Names the user.
         *
         * @param uniqueUserId ConnectID user id
         * @return this builder
         */
        public Builder uniqueUserId(String uniqueUserId) {
            this.uniqueUserId = Objects.requireNonNull(uniqueUserId, "uniqueUserId");
            return this;
        }

        /**
         * Names the seller.
         *
         * @param seller the seller
         * @return this builder
         */
        public Builder seller(String seller) {
            this.seller = Objects.requireNonNull(seller, "seller");
            return this;
        }

        /**
         * Names the sales method.
         *
         * @param salesMethod code of the method
         * @return this builder
         */
        public Builder salesMethod(String salesMethod) {
            this.salesMethod = Objects.requireNonNull(salesMethod, "salesMethod");
            return this;
        }

        /**
         * Adds a line.
         *
         * @param line what is ordered
         * @return this builder
         */
        public Builder line(OrderLine line) {
            orderLines.add(Objects.requireNonNull(line, "line"));
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
         * Makes the order.
         *
         * @return the order
         * @throws IllegalArgumentException if there is no line or a text is out of bounds
         */
        public NewOrder build() {
            return new NewOrder(
                    externalOrderId,
                    orderDate,
                    payment,
                    orderAmount,
                    currency,
                    marketingCouponCode,
                    marketingCouponNumber,
                    campaignParameters,
                    companyCode,
                    customerReference,
                    uniqueUserId,
                    seller,
                    salesMethod,
                    payer,
                    orderLines,
                    more);
        }
    }
}
