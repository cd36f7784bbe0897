package io.github.connectclient.payment;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Call;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of which days to list invoices. Without a day the answer holds one invoice: the newest of the first product. Immutable
 * and thread-safe; each step returns a new period.
 *
 * <pre>{@code
 * InvoicePeriod.none().from(LocalDate.of(2022, 1, 1)).to(LocalDate.of(2022, 12, 31))
 * }</pre>
 */
public final class InvoicePeriod {
    private static final int LONGEST = 10;
    private static final InvoicePeriod NONE = new InvoicePeriod(null, null);

    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    private InvoicePeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /**
     * No days given.
     *
     * @return the period
     */
    public static InvoicePeriod none() {
        return NONE;
    }

    /**
     * Begins with a day.
     *
     * @param day the first day, of the years 0 to 9999
     * @return a new period
     * @throws IllegalArgumentException if the year has not four digits
     */
    public InvoicePeriod from(LocalDate day) {
        return new InvoicePeriod(checked("from", day), to);
    }

    /**
     * Ends with a day.
     *
     * @param day the last day, of the years 0 to 9999
     * @return a new period
     * @throws IllegalArgumentException if the year has not four digits
     */
    public InvoicePeriod to(LocalDate day) {
        return new InvoicePeriod(from, checked("to", day));
    }

    void into(Call call) {
        call.query("from", from).query("to", to);
    }

    private static LocalDate checked(String name, LocalDate day) {
        Check.text(name, day.toString(), LONGEST);
        return day;
    }
}
