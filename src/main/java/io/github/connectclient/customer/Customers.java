package io.github.connectclient.customer;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag Customer: who a customer is. Methods with a leading {@link UserSession} act for a logged-in reader, the
 * others for the application itself. Searching for a customer and checking a customer number have no published path;
 * {@link io.github.connectclient.ConnectClient#raw()} calls them once you know it.
 *
 * <p>A change replaces everything: what it leaves out is lost. So read, edit and send:
 *
 * <pre>{@code
 * CustomerInfo info = connect.customers().listInfo(user);
 * connect.customers()
 *         .changeInfo(user, CustomerInfoChange.from(info).invoiceEmailAddress("ola@example.com").build());
 * }</pre>
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 */
public final class Customers {
    /** List customer info. */
    public static final Operation LIST_INFO = Operation.documented("List customer info", "GET", "/v1/customer/info");

    /** List customer info - client mode. */
    public static final Operation LIST_INFO_CLIENT =
            Operation.observed("List customer info - client mode", "GET", "/v1/client/customer/info/{customerNumber}");

    /** Change customer Info. */
    public static final Operation CHANGE_INFO = Operation.derived("Change customer Info", "POST", "/v1/customer/info");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#customers()}.
     *
     * @param http describes calls
     */
    public Customers(Http http) {
        this.http = http;
    }

    /**
     * <i>List customer info</i>: reads who the customer is that the reader belongs to.
     *
     * @param user the reader
     * @return name, phone numbers, e-mail addresses, and the users of the customer
     */
    public CustomerInfo listInfo(UserSession user) {
        return http.as(user).call(LIST_INFO).fetch(CustomerInfo.class);
    }

    /**
     * <i>List customer info - client mode</i>: reads who a customer is. The path was seen in use; that the answer looks like the
     * one in user mode is an assumption.
     *
     * @param customerNumber customer number in Connect
     * @return name, phone numbers, e-mail addresses, and the users of the customer
     */
    public CustomerInfo listInfo(long customerNumber) {
        return http.asClient().call(LIST_INFO_CLIENT, customerNumber).fetch(CustomerInfo.class);
    }

    /**
     * <i>Change customer Info</i>: <b>replaces</b> the data of the customer that the reader belongs to. It is no merge: the server
     * stores null for whatever the change leaves out. Begin with {@link CustomerInfoChange#from} to keep the rest. The path is
     * derived from the one that reads.
     *
     * @param user the reader
     * @param change all the data the customer shall have afterwards
     * @return whether the change was made
     */
    public Outcome changeInfo(UserSession user, CustomerInfoChange change) {
        return http.as(user).call(CHANGE_INFO).json(change).fetch(Outcome.class);
    }
}
