package io.github.connectclient.stock;

import io.github.connectclient.Operation;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;
import java.util.Collection;

/**
 * The operations of tag Stock, all for the application itself. A product is named by its code, 1 to 12 characters.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before
 * anything is sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * connect.stocks().change(List.of(
 *         StockUpdate.builder().with("productId", "CO27409").with("quantity", 250).build()));
 * }</pre>
 */
public final class Stocks {
    /** Change stocks - client mode. */
    public static final Operation CHANGE_CLIENT =
            Operation.documented("Change stocks - client mode", "POST", "/v1/client/stock/update");

    /** List stocks - client mode. */
    public static final Operation LIST_CLIENT =
            Operation.documented("List stocks - client mode", "GET", "/v1/client/stock");

    /** List stocks for product - client mode. */
    public static final Operation LIST_FOR_PRODUCT_CLIENT =
            Operation.documented("List stocks for product - client mode", "GET", "/v1/client/stock/{productId}");

    private static final int LONGEST_PRODUCT = 12;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#stocks()}.
     *
     * @param http describes calls
     */
    public Stocks(Http http) {
        this.http = http;
    }

    /**
     * <i>Change stocks - client mode</i>: submits a batch of changes.
     *
     * @param updates the changes; may be empty
     * @return whether the batch was accepted
     */
    public StockChange change(Collection<StockUpdate> updates) {
        return http.asClient()
                .call(CHANGE_CLIENT)
                .json(StockUpdate.Batch.of(updates))
                .fetch(StockChange.class);
    }

    /**
     * <i>List stocks - client mode</i>: lists the stock of every product that keeps one.
     *
     * @return the stock, by product
     */
    public StockList list() {
        return http.asClient().call(LIST_CLIENT).fetch(StockList.class);
    }

    /**
     * <i>List stocks for product - client mode</i>: lists the stock of one product.
     *
     * @param product code of the product, 1 to 12 characters
     * @return the stock of the product
     */
    public StockList listForProduct(String product) {
        return http.asClient()
                .call(LIST_FOR_PRODUCT_CLIENT, Check.text("product", product, LONGEST_PRODUCT))
                .fetch(StockList.class);
    }
}
