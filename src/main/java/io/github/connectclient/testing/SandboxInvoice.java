package io.github.connectclient.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invoice for {@link ConnectSandbox#addInvoice}. Immutable; every step gives a new one. {@code toString} shows no value.
 *
 * <pre>{@code
 * sandbox.addInvoice(SandboxInvoice.of(sandbox.reader(), 7435368, "CO27409")
 *         .issued(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 15))
 *         .amount(new BigDecimal("149.00"))
 *         .reminded(LocalDate.of(2022, 4, 1)));
 * }</pre>
 */
public final class SandboxInvoice {
    private static final String COMPANY = "5646903690";
    private static final LocalDate ISSUED = LocalDate.of(2022, 1, 7);
    private static final LocalDate DUE = LocalDate.of(2022, 1, 21);
    private static final BigDecimal AMOUNT = new BigDecimal("295.00");

    final long customerNumber;
    final long number;
    final String product;
    final String company;
    final LocalDate issued;
    final LocalDate due;
    final BigDecimal amount;
    final BigDecimal paid;
    final List<LocalDate> reminders;

    private SandboxInvoice(
            long customerNumber,
            long number,
            String product,
            String company,
            LocalDate issued,
            LocalDate due,
            BigDecimal amount,
            BigDecimal paid,
            List<LocalDate> reminders) {
        this.customerNumber = customerNumber;
        this.number = number;
        this.product = checked("product", product);
        this.company = checked("company", company);
        this.issued = issued;
        this.due = due;
        this.amount = amount;
        this.paid = paid;
        this.reminders = List.copyOf(reminders);
    }

    /**
     * An unpaid invoice of company {@code 5646903690} over 295.00, issued on 2022-01-07 and due on 2022-01-21, without
     * reminders.
     *
     * @param reader whose invoice it is; the customer number must be a number
     * @param invoiceNumber number of the invoice
     * @param product code of the product, at most 12 characters
     * @return the invoice
     */
    public static SandboxInvoice of(SandboxReader reader, long invoiceNumber, String product) {
        return new SandboxInvoice(
                customerNumber(reader),
                invoiceNumber,
                product,
                COMPANY,
                ISSUED,
                DUE,
                AMOUNT,
                BigDecimal.ZERO,
                List.of());
    }

    /**
     * Sets the company.
     *
     * @param companyCode code of the company, at most 12 characters
     * @return a new invoice
     */
    public SandboxInvoice company(String companyCode) {
        return new SandboxInvoice(customerNumber, number, product, companyCode, issued, due, amount, paid, reminders);
    }

    /**
     * Sets the days of issue and payment.
     *
     * @param day day of issue
     * @param dueDay day by which to pay
     * @return a new invoice
     */
    public SandboxInvoice issued(LocalDate day, LocalDate dueDay) {
        return new SandboxInvoice(customerNumber, number, product, company, day, dueDay, amount, paid, reminders);
    }

    /**
     * Sets the total, of which a fifth is value added tax.
     *
     * @param total the total
     * @return a new invoice
     */
    public SandboxInvoice amount(BigDecimal total) {
        return new SandboxInvoice(customerNumber, number, product, company, issued, due, total, paid, reminders);
    }

    /**
     * Sets what is paid so far.
     *
     * @param paidSoFar the total for an invoice that is paid
     * @return a new invoice
     */
    public SandboxInvoice paid(BigDecimal paidSoFar) {
        return new SandboxInvoice(customerNumber, number, product, company, issued, due, amount, paidSoFar, reminders);
    }

    /**
     * Adds a reminder, numbered from 1.
     *
     * @param day day of the reminder; it is due 14 days later
     * @return a new invoice
     */
    public SandboxInvoice reminded(LocalDate day) {
        List<LocalDate> more = new ArrayList<>(reminders);
        more.add(day);
        return new SandboxInvoice(customerNumber, number, product, company, issued, due, amount, paid, more);
    }

    boolean isUnpaid() {
        return paid.compareTo(amount) < 0;
    }

    private static long customerNumber(SandboxReader reader) {
        try {
            return Long.parseLong(reader.customerNumber());
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("The customer number of the reader must be a number");
        }
    }

    private static String checked(String name, String code) {
        if (code.isEmpty() || code.length() > Bounds.ENTERPRISE_CODE) {
            throw new IllegalArgumentException(name + " must have 1 to " + Bounds.ENTERPRISE_CODE + " characters");
        }
        return code;
    }
}
