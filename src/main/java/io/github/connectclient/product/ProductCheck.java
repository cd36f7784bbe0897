package io.github.connectclient.product;

import io.github.connectclient.internal.http.Call;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which products a check is to list. Immutable and thread-safe; each step returns a new check.
 *
 * <pre>{@code
 * ProductCheck.none().changedAfter(lastRun).onlyActive()
 * }</pre>
 */
public final class ProductCheck {
    private static final ProductCheck NONE = new ProductCheck(new Body(null, null), null);

    private final Body body;
    private final @Nullable Boolean shop;

    private ProductCheck(Body body, @Nullable Boolean shop) {
        this.body = body;
        this.shop = shop;
    }

    /**
     * All products that the client may see.
     *
     * @return the check
     */
    public static ProductCheck none() {
        return NONE;
    }

    /**
     * Only products that were changed later than this.
     *
     * @param time the time, sent in milliseconds
     * @return a new check
     */
    public ProductCheck changedAfter(Instant time) {
        return new ProductCheck(new Body(Objects.requireNonNull(time, "time"), body.onlyActive), shop);
    }

    /**
     * Only products that are on sale at this moment.
     *
     * @return a new check
     */
    public ProductCheck onlyActive() {
        return new ProductCheck(new Body(body.changedAfter, true), shop);
    }

    /**
     * Products that are not on sale at this moment as well. Which of both the server does unless told is not
     * documented.
     *
     * @return a new check
     */
    public ProductCheck alsoInactive() {
        return new ProductCheck(new Body(body.changedAfter, false), shop);
    }

    /**
     * Looks at the web shop's products; the server does not unless asked.
     *
     * @return a new check
     */
    public ProductCheck inShop() {
        return new ProductCheck(body, true);
    }

    Body body() {
        return body;
    }

    void into(Call call) {
        call.query("shop", shop);
    }

    /** The part that travels as JSON. */
    record Body(@Nullable Instant changedAfter, @Nullable Boolean onlyActive) {}
}
