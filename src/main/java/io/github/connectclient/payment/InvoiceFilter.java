package io.github.connectclient.payment;

import io.github.connectclient.internal.http.Call;
import java.time.LocalDate;

/**
 * Which invoices and reminders of a reader to list. Without a day the answer holds one invoice: the newest of the first
 * product. Immutable and thread-safe; each step returns a new filter.
 *
 * <pre>{@code
 * InvoiceFilter.none().unpaid().from(LocalDate.of(2022, 1, 1))
 * }</pre>
 */
public final class InvoiceFilter {
    private static final InvoiceFilter NONE = new InvoiceFilter(false, InvoicePeriod.none());

    private final boolean onlyUnpaid;
    private final InvoicePeriod period;

    private InvoiceFilter(boolean onlyUnpaid, InvoicePeriod period) {
        this.onlyUnpaid = onlyUnpaid;
        this.period = period;
    }

    /**
     * Paid and unpaid ones, no days given.
     *
     * @return the filter
     */
    public static InvoiceFilter none() {
        return NONE;
    }

    /**
     * Only what is not paid.
     *
     * @return a new filter
     */
    public InvoiceFilter unpaid() {
        return new InvoiceFilter(true, period);
    }

    /**
     * Begins with a day.
     *
     * @param day the first day, of the years 0 to 9999
     * @return a new filter
     * @throws IllegalArgumentException if the year has not four digits
     */
    public InvoiceFilter from(LocalDate day) {
        return new InvoiceFilter(onlyUnpaid, period.from(day));
    }

    /**
     * Ends with a day.
     *
     * @param day the last day, of the years 0 to 9999
     * @return a new filter
     * @throws IllegalArgumentException if the year has not four digits
     */
    public InvoiceFilter to(LocalDate day) {
        return new InvoiceFilter(onlyUnpaid, period.to(day));
    }

    void into(Call call) {
        call.query("unpaid", onlyUnpaid ? true : null).query(period::into);
    }
}
