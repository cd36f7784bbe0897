package io.github.connectclient.product;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Call;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which issues of a product to list. With one end the server looks at one year from there: forward from the first date,
 * back from the last one. Of a product in series it lists all issues. Immutable and thread-safe; each step returns a
 * new filter.
 *
 * <pre>{@code
 * IssueFilter.none().from(LocalDate.of(2024, 1, 1)).to(LocalDate.of(2024, 12, 31))
 * }</pre>
 */
public final class IssueFilter {
    /** As long as {@code YYYY-MM-DD}: years before 0 and after 9999 do not fit. */
    private static final int LONGEST_DATE = 10;

    private static final IssueFilter NONE = new IssueFilter(null, null);

    private final @Nullable String from;
    private final @Nullable String to;

    private IssueFilter(@Nullable String from, @Nullable String to) {
        this.from = Check.optionalText("from", from, LONGEST_DATE);
        this.to = Check.optionalText("to", to, LONGEST_DATE);
    }

    /**
     * A year of the server's choice; which one is not documented.
     *
     * @return the filter
     */
    public static IssueFilter none() {
        return NONE;
    }

    /**
     * Sets the first date.
     *
     * @param date first day to include; sent as {@code YYYY-MM-DD}
     * @return a new filter
     * @throws IllegalArgumentException if its year has not four digits
     */
    public IssueFilter from(LocalDate date) {
        return new IssueFilter(date.toString(), to);
    }

    /**
     * Sets the last date.
     *
     * @param date last day to include; sent as {@code YYYY-MM-DD}
     * @return a new filter
     * @throws IllegalArgumentException if its year has not four digits
     */
    public IssueFilter to(LocalDate date) {
        return new IssueFilter(from, date.toString());
    }

    void into(Call call) {
        call.query("from", from).query("to", to);
    }
}
