package io.github.connectclient.order;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Card data of a prepaid order as older programs send it; not in the reference any more.
 *
 * @param ticket ticket of the stored card
 * @param cardNumberMasked masked number of the card
 * @param expMonth month in which it expires
 * @param expYear year in which it expires
 * @param cardTypeName kind of card
 * @param transactionId id of the transaction at the payment provider
 * @param merchantId merchant account at the payment provider
 * @param ticketMerchantId merchant account that the ticket belongs to
 * @param secure3d whether 3-D Secure was used
 * @param verificationIdPresent whether there is a verification id
 * @param enrolled whether the card is enrolled
 */
public record CardPayment(
        @Personal @Nullable String ticket,
        @Personal @Nullable String cardNumberMasked,
        @Personal @Nullable String expMonth,
        @Personal @Nullable String expYear,
        @Personal @Nullable String cardTypeName,
        @Personal @Nullable String transactionId,
        @Nullable String merchantId,
        @Nullable String ticketMerchantId,
        @Nullable Boolean secure3d,
        @Nullable Boolean verificationIdPresent,
        @Nullable Boolean enrolled) {
    /**
     * Begins card data.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String toString() {
        return Masked.describe(this);
    }

    /** Builds card data; what is not said is not sent. For one thread. */
    public static final class Builder {
        private @Nullable String ticket;
        private @Nullable String cardNumberMasked;
        private @Nullable String expMonth;
        private @Nullable String expYear;
        private @Nullable String cardTypeName;
        private @Nullable String transactionId;
        private @Nullable String merchantId;
        private @Nullable String ticketMerchantId;
        private @Nullable Boolean secure3d;
        private @Nullable Boolean verificationIdPresent;
        private @Nullable Boolean enrolled;

        private Builder() {}

        /**
         * Gives the ticket of the stored card.
         *
         * @param ticket the ticket
         * @return this builder
         */
        public Builder ticket(String ticket) {
            this.ticket = Objects.requireNonNull(ticket, "ticket");
            return this;
        }

        /**
         * Gives the masked card number.
         *
         * @param cardNumberMasked the number
         * @return this builder
         */
        public Builder cardNumberMasked(String cardNumberMasked) {
            this.cardNumberMasked = Objects.requireNonNull(cardNumberMasked, "cardNumberMasked");
            return this;
        }

        /**
         * Gives the month in which the card expires.
         *
         * @param expMonth the month
         * @return this builder
         */
        public Builder expMonth(String expMonth) {
            this.expMonth = Objects.requireNonNull(expMonth, "expMonth");
            return this;
        }

        /**
         * Gives the year in which the card expires.
         *
         * @param expYear the year
         * @return this builder
         */
        public Builder expYear(String expYear) {
            this.expYear = Objects.requireNonNull(expYear, "expYear");
            return this;
        }

        /**
         * Names the kind of card.
         *
         * @param cardTypeName the kind
         * @return this builder
         */
        public Builder cardTypeName(String cardTypeName) {
            this.cardTypeName = Objects.requireNonNull(cardTypeName, "cardTypeName");
            return this;
        }

        /**
         * Gives the id of the transaction.
         *
         * @param transactionId id at the payment provider
         * @return this builder
         */
        public Builder transactionId(String transactionId) {
            this.transactionId = Objects.requireNonNull(transactionId, "transactionId");
            return this;
        }

        /**
         * Names the merchant account.
         *
         * @param merchantId id at the payment provider
         * @return this builder
         */
        public Builder merchantId(String merchantId) {
            this.merchantId = Objects.requireNonNull(merchantId, "merchantId");
            return this;
        }

        /**
         * Names the merchant account that the ticket belongs to.
         *
         * @param ticketMerchantId id at the payment provider
         * @return this builder
         */
        public Builder ticketMerchantId(String ticketMerchantId) {
            this.ticketMerchantId = Objects.requireNonNull(ticketMerchantId, "ticketMerchantId");
            return this;
        }

        /**
         * Says that 3-D Secure was used.
         *
         * @return this builder
         */
        public Builder secure3d() {
            secure3d = true;
            return this;
        }

        /**
         * Says that 3-D Secure was not used.
         *
         * @return this builder
         */
        public Builder notSecure3d() {
            secure3d = false;
            return this;
        }

        /**
         * Says that there is a verification id.
         *
         * @return this builder
         */
        public Builder withVerificationId() {
            verificationIdPresent = true;
            return this;
        }

        /**
         * Says that there is no verification id.
         *
         * @return this builder
         */
        public Builder withoutVerificationId() {
            verificationIdPresent = false;
            return this;
        }

        /**
         * Says that the card is enrolled.
         *
         * @return this builder
         */
        public Builder enrolled() {
            enrolled = true;
            return this;
        }

        /**
         * Says that the card is not enrolled.
         *
         * @return this builder
         */
        public Builder notEnrolled() {
            enrolled = false;
            return this;
        }

        /**
         * Makes the card data.
         *
         * @return the card data
         */
        public CardPayment build() {
            return new CardPayment(
                    ticket,
                    cardNumberMasked,
                    expMonth,
                    expYear,
                    cardTypeName,
                    transactionId,
                    merchantId,
                    ticketMerchantId,
                    secure3d,
                    verificationIdPresent,
                    enrolled);
        }
    }
}
