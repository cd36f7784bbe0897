package io.github.connectclient.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One invoice or reminder in full. All amounts are in the currency of the invoice.
 *
 * @param invoice the invoice or reminder; null when the server answered none
 */
public record InvoiceDetails(
        @JsonProperty("invoiceInfoWithDetail") @Nullable Invoice invoice) {
    /**
     * An invoice or reminder with its offers.
     *
     * @param invoiceNumber number of the invoice
     * @param companyCode code of the company it belongs to, at most 12 characters
     * @param invoiceOfferCount how many offers it has
     * @param invoiceDate day of issue
     * @param invoicePaymentStatus whether it is paid
     * @param invoiceAmount its total; in the sample that of the offers with their value added tax
     * @param invoiceCurrency code of the currency, at most 3 characters, for example {@code NOK}
     * @param invoiceHotelUrl link to the rendered invoice, in the sample without a scheme; whoever has it may be able to read
     *     the invoice
     * @param invoiceDueDate day by which to pay
     * @param invoiceType invoice or reminder
     * @param paidAmount what is paid so far
     * @param description what it is for
     * @param fromTime first day covered
     * @param includeTime last day covered
     * @param offers its offers; never null
     */
    public record Invoice(
            @Nullable Long invoiceNumber,
            @Nullable String companyCode,
            @Nullable Integer invoiceOfferCount,
            @Nullable LocalDate invoiceDate,
            @Nullable PaymentStatus invoicePaymentStatus,
            @Nullable BigDecimal invoiceAmount,
            @Nullable String invoiceCurrency,
            @Personal @Nullable String invoiceHotelUrl,
            @Nullable LocalDate invoiceDueDate,
            @Nullable Type invoiceType,
            @Nullable BigDecimal paidAmount,
            @Nullable String description,
            @Nullable LocalDate fromTime,
            @Nullable LocalDate includeTime,
            @JsonProperty("invoiceOfferInfo") List<Offer> offers) {
        /** A missing list is read as an empty one. */
        public Invoice {
            offers = offers == null ? List.of() : List.copyOf(offers);
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /**
     * One offer on an invoice.
     *
     * @param offerNumber number of the offer
     * @param invoiceAmount its amount, in the sample the sum of the lines without value added tax
     * @param invoiceVatAmount its value added tax
     * @param customerIdentification reference to pay with (in Norway the KID)
     * @param lines its lines; never null
     */
    public record Offer(
            @Nullable Long offerNumber,
            @Nullable BigDecimal invoiceAmount,
            @Nullable BigDecimal invoiceVatAmount,
            @Personal @Nullable String customerIdentification,
            @JsonProperty("invoiceLineInfoList") List<Line> lines) {
        /** A missing list is read as an empty one. */
        public Offer {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /**
     * One line of an offer.
     *
     * @param productCode code of the product
     * @param invoiceAmount its amount, in the sample without value added tax
     * @param invoiceVatAmount its value added tax
     * @param invoiceVatPercent rate of the value added tax, in percent
     * @param description what it is for
     * @param fromTime first day covered; absent for what covers no days, such as postage
     * @param includeTime last day covered; absent for what covers no days
     */
    public record Line(
            @Nullable String productCode,
            @Nullable BigDecimal invoiceAmount,
            @Nullable BigDecimal invoiceVatAmount,
            @Nullable BigDecimal invoiceVatPercent,
            @Nullable String description,
            @Nullable LocalDate fromTime,
            @Nullable LocalDate includeTime) {}

    /**
     * Whether an invoice is paid. Values this version does not know are kept.
     *
     * @param value as in JSON
     */
    public record PaymentStatus(@JsonValue String value) {
        /** Only a part is paid. */
        public static final PaymentStatus PARTIALLY_PAID = new PaymentStatus("partiallyPaid");

        /** Keeps whatever text there is. */
        @JsonCreator
        public PaymentStatus {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * What the record is. Values this version does not know are kept; that of a reminder has not been seen here.
     *
     * @param value as in JSON
     */
    public record Type(@JsonValue String value) {
        /** An invoice. */
        public static final Type INVOICE = new Type("invoice");

        /** Keeps whatever text there is. */
        @JsonCreator
        public Type {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
