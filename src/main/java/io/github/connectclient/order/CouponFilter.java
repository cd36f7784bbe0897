package io.github.connectclient.order;

import io.github.connectclient.internal.http.Call;
import org.jspecify.annotations.Nullable;

/**
 * What to list of coupons. Immutable and thread-safe; each step returns a new filter.
 *
 * <pre>{@code
 * CouponFilter.none().withMarketing()
 * }</pre>
 */
public final class CouponFilter {
    private static final CouponFilter NONE = new CouponFilter(null);

    private final @Nullable Boolean marketing;

    private CouponFilter(@Nullable Boolean marketing) {
        this.marketing = marketing;
    }

    /**
     * Leaves it to the server whether marketing codes are listed; its default is not documented.
     *
     * @return the filter
     */
    public static CouponFilter none() {
        return NONE;
    }

    /**
     * Asks for marketing codes.
     *
     * @return a new filter
     */
    public CouponFilter withMarketing() {
        return new CouponFilter(true);
    }

    /**
     * Asks for no marketing codes.
     *
     * @return a new filter
     */
    public CouponFilter withoutMarketing() {
        return new CouponFilter(false);
    }

    void into(Call call) {
        call.query("marketing", marketing);
    }
}
