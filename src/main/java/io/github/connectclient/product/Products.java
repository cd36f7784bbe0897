package io.github.connectclient.product;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tags Product and Issue. The method with a leading {@link UserSession} acts for a logged-in reader,
 * the others for the application itself. A product is named by its code, 1 to 12 characters.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before
 * anything is sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * ProductList onSale = connect.products().check(ProductCheck.none().changedAfter(lastRun).onlyActive());
 * }</pre>
 */
public final class Products {
    /** List products - client mode. */
    public static final Operation LIST_CLIENT =
            Operation.documented("List products - client mode", "GET", "/v1/client/product");

    /** Check product - client mode. */
    public static final Operation CHECK_CLIENT =
            Operation.documented("Check product - client mode", "POST", "/v1/client/product");

    /** List specific products - client mode. */
    public static final Operation LIST_SPECIFIC_CLIENT =
            Operation.documented("List specific products - client mode", "GET", "/v1/client/product/{productType}");

    /** List product issues - client mode. */
    public static final Operation LIST_ISSUES_CLIENT =
            Operation.documented("List product issues - client mode", "GET", "/v1/client/issues/{productId}");

    /** List distributed issues. */
    public static final Operation LIST_DISTRIBUTED_ISSUES =
            Operation.documented("List distributed issues", "GET", "/v1/customer/issues/{productCode}");

    static final int LONGEST_PRODUCT = 12;
    private static final int LONGEST_TYPE = 12;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#products()}.
     *
     * @param http describes calls
     */
    public Products(Http http) {
        this.http = http;
    }

    /**
     * <i>List products - client mode</i>: lists the products that the client may see.
     *
     * @return the products
     */
    public ProductList list() {
        return list(ProductFilter.none());
    }

    /**
     * <i>List products - client mode</i>: lists the products that the client may see, or one of them.
     *
     * @param filter which products to list
     * @return the products
     */
    public ProductList list(ProductFilter filter) {
        return http.asClient().call(LIST_CLIENT).query(filter::into).fetch(ProductList.class);
    }

    /**
     * <i>Check product - client mode</i>: lists products by the time of their last change, and by whether they are on
     * sale now. Nothing is changed by it, so it is repeated like a reading call.
     *
     * @param check which products to list
     * @return the products
     */
    public ProductList check(ProductCheck check) {
        return http.asClient()
                .call(CHECK_CLIENT)
                .query(check::into)
                .json(check.body())
                .repeatable()
                .fetch(ProductList.class);
    }

    /**
     * <i>List specific products - client mode</i>: lists the products of one type.
     *
     * @param type kind of the products, 1 to 12 characters; the reference names only {@link ProductType#SUBSCRIPTION}
     * @return the products
     */
    public ProductList listSpecific(ProductType type) {
        return http.asClient().call(LIST_SPECIFIC_CLIENT, type(type)).fetch(ProductList.class);
    }

    /**
     * <i>List specific products - client mode</i>: lists one product, if it is of the type.
     *
     * @param type kind of the product, 1 to 12 characters; the reference names only {@link ProductType#SUBSCRIPTION}
     * @param product code of the product, 1 to 12 characters
     * @return the product, or none
     */
    public ProductList listSpecific(ProductType type, String product) {
        return http.asClient()
                .call(LIST_SPECIFIC_CLIENT, type(type))
                .query("productId", product(product))
                .fetch(ProductList.class);
    }

    /**
     * <i>List product issues - client mode</i>: lists the issues of a subscription product, those of one year. Of a
     * product in series it lists all.
     *
     * @param product code of the product, 1 to 12 characters
     * @return the issues, by product
     */
    public ProductIssues listIssues(String product) {
        return listIssues(product, IssueFilter.none());
    }

    /**
     * <i>List product issues - client mode</i>: lists the issues of a subscription product in a range of dates. Of a
     * product in series it lists all.
     *
     * @param product code of the product, 1 to 12 characters
     * @param filter first and last date
     * @return the issues, by product
     */
    public ProductIssues listIssues(String product, IssueFilter filter) {
        return http.asClient()
                .call(LIST_ISSUES_CLIENT, product(product))
                .query(filter::into)
                .fetch(ProductIssues.class);
    }

    /**
     * <i>List distributed issues</i>: lists which issues of a subscribed product the reader has got.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @return the sent issues
     */
    public DistributedIssues listDistributedIssues(UserSession user, String product) {
        return http.as(user).call(LIST_DISTRIBUTED_ISSUES, product(product)).fetch(DistributedIssues.class);
    }

    private static String product(String code) {
        return Check.text("product", code, LONGEST_PRODUCT);
    }

    private static String type(ProductType type) {
        return Check.text("type", type.value(), LONGEST_TYPE);
    }
}
