package io.github.connectclient.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invoices of a customer, as the application sees them.
 *
 * @param invoices the invoices; never null
 */
public record InvoiceList(
        @JsonProperty("clientInvoiceInfoList") List<Invoice> invoices) {
    /** A missing list is read as an empty one. */
    public InvoiceList {
        invoices = invoices == null ? List.of() : List.copyOf(invoices);
    }

    /**
     * One invoice and how it is paid. Three of its days are sent as moments; in the sample they are noon in Norway.
     *
     * @param invoiceId id of the invoice
     * @param invoiceDate day of issue
     * @param invoiceOfferCount how many offers it has
     * @param customerNumber number of the customer
     * @param product code of the product, at most 12 characters
     * @param productName name of the product
     * @param amount a number that the reference does not explain, in the sample other than the invoice amount
     * @param companyCode code of the company it belongs to, at most 12 characters
     * @param paymentStatus code of the status; only {@code 0} has been seen, the list of codes is not known
     * @param invoiceAmount its total
     * @param paidAmount what is paid so far
     * @param paymentMethod one letter; only {@code A} has been seen, the list of codes is not known
     * @param invoiceHotelUrl link to the rendered invoice; whoever has it may be able to read the invoice
     * @param paymentDate day of payment; in the sample the due date of an unpaid invoice
     * @param dueDate day by which to pay
     * @param texts lines of text; never null
     * @param period length of the period covered, in units
     * @param periodUnit one letter; only {@code E} has been seen, the list of codes is not known
     * @param fromTime first day covered
     * @param includeTime last day covered
     * @param lines what the invoice is made of; never null
     */
    public record Invoice(
            @Nullable String invoiceId,
            @Nullable Instant invoiceDate,
            @Nullable Integer invoiceOfferCount,
            @Personal @Nullable Long customerNumber,
            @Nullable String product,
            @Nullable String productName,
            @Nullable BigDecimal amount,
            @Nullable String companyCode,
            @Nullable String paymentStatus,
            @Nullable BigDecimal invoiceAmount,
            @Nullable BigDecimal paidAmount,
            @Nullable String paymentMethod,
            @Personal @Nullable String invoiceHotelUrl,
            @Nullable Instant paymentDate,
            @Nullable Instant dueDate,
            @JsonProperty("desc") List<String> texts,
            @Nullable Integer period,
            @Nullable String periodUnit,
            @Nullable LocalDate fromTime,
            @JsonProperty("incltime") @Nullable LocalDate includeTime,
            @JsonProperty("invoiceLineInfo") List<Line> lines) {
        /** Missing lists are read as empty ones. */
        public Invoice {
            texts = texts == null ? List.of() : List.copyOf(texts);
            lines = lines == null ? List.of() : List.copyOf(lines);
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /**
     * One line of an invoice.
     *
     * @param productCode code of the product
     * @param invoiceAmount its amount
     * @param invoiceVatAmount its value added tax
     * @param invoiceVatPercent rate of the value added tax, in percent
     */
    public record Line(
            @Nullable String productCode,
            @Nullable BigDecimal invoiceAmount,
            @Nullable BigDecimal invoiceVatAmount,
            @Nullable BigDecimal invoiceVatPercent) {}
}
