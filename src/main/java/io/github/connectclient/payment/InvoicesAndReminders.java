package io.github.connectclient.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The invoices of a reader, and the reminders of them. A reminder belongs to the invoice of the same number.
 *
 * @param invoices the invoices; never null
 * @param reminders the reminders; never null
 */
public record InvoicesAndReminders(List<Invoice> invoices, List<Reminder> reminders) {
    /** Missing lists are read as empty ones. */
    public InvoicesAndReminders {
        invoices = invoices == null ? List.of() : List.copyOf(invoices);
        reminders = reminders == null ? List.of() : List.copyOf(reminders);
    }

    /**
     * One invoice.
     *
     * @param customerNumber number of the customer
     * @param product code of the product, at most 12 characters
     * @param invoiceOfferCount how many offers it has
     * @param productName name of the product
     * @param amount a number that the reference does not explain, in the sample other than the invoice amount
     * @param invoiceDate day of issue
     * @param invoiceNumber number of the invoice, at most 10 characters
     * @param companyCode code of the company it belongs to, at most 12 characters
     * @param paymentDate day of payment; the sample has one although nothing is paid
     * @param dueDate day by which to pay
     * @param paymentStatus code of the status; only {@code 0} has been seen, the list of codes is not known
     * @param invoiceAmount its total
     * @param paidAmount what is paid so far
     * @param paymentMethod one letter; only {@code A} has been seen, the list of codes is not known
     * @param invoiceHotelUrl link to the rendered invoice; whoever has it may be able to read the invoice
     * @param invoiceStatus how far the invoice has come
     */
    public record Invoice(
            @Personal @Nullable Long customerNumber,
            @Nullable String product,
            @Nullable Integer invoiceOfferCount,
            @Nullable String productName,
            @Nullable BigDecimal amount,
            @Nullable LocalDate invoiceDate,
            @Nullable String invoiceNumber,
            @Nullable String companyCode,
            @Nullable LocalDate paymentDate,
            @Nullable LocalDate dueDate,
            @Nullable String paymentStatus,
            @Nullable BigDecimal invoiceAmount,
            @Nullable BigDecimal paidAmount,
            @Nullable String paymentMethod,
            @Personal @Nullable String invoiceHotelUrl,
            @Nullable Status invoiceStatus) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /**
     * One reminder. Two of its days are sent as moments, unlike those of the invoice.
     *
     * @param invoiceNumber number of the invoice it reminds of, here sent as a number; text, so that it equals that of the invoice
     * @param product code of the product, at most 12 characters
     * @param fromTime first day covered
     * @param includeTime last day covered
     * @param reminderDate day of the reminder; in the sample noon in Norway
     * @param amount a number that the reference does not explain, in the sample the one of the invoice
     * @param dueDate day by which to pay; in the sample noon in Norway
     * @param reminderNumber which reminder of the invoice it is; {@link Invoices#findDetails} takes it
     * @param reminderType kind of reminder
     * @param invoiceHotelUrl link to the rendered invoice; whoever has it may be able to read the invoice
     */
    public record Reminder(
            @Nullable String invoiceNumber,
            @Nullable String product,
            @Nullable LocalDate fromTime,
            @Nullable LocalDate includeTime,
            @Nullable Instant reminderDate,
            @Nullable BigDecimal amount,
            @Nullable Instant dueDate,
            @Nullable Integer reminderNumber,
            @Nullable ReminderType reminderType,
            @Personal @Nullable String invoiceHotelUrl) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }

    /**
     * How far an invoice has come. Values this version does not know are kept. Written with a capital, unlike the status of the
     * same kind on orders.
     *
     * @param value as in JSON
     */
    public record Status(@JsonValue String value) {
        /** The invoice is issued. */
        public static final Status INVOICED = new Status("Invoiced");

        /** Keeps whatever text there is. */
        @JsonCreator
        public Status {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * Kind of a reminder. Values this version does not know are kept.
     *
     * @param value as in JSON
     */
    public record ReminderType(@JsonValue String value) {
        /** A plain reminder. */
        public static final ReminderType REMINDER = new ReminderType("reminder");

        /** Keeps whatever text there is. */
        @JsonCreator
        public ReminderType {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
