package io.github.connectclient.delivery;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tags Complaint, Delivery and DeliveryStop. Methods with a leading {@link UserSession} act for a
 * logged-in reader, the other one for the application itself. A product is named by its code, 1 to 12 characters. The
 * list of delivery stops in client mode has no published path; {@link io.github.connectclient.ConnectClient#raw()}
 * calls it once you know it.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before
 * anything is sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * connect.deliveries().registerComplaint(user, Complaint.of("CO27409", "2019-63", "14").sendAgain());
 * }</pre>
 */
public final class Deliveries {
    /** List complaints. */
    public static final Operation LIST_COMPLAINTS =
            Operation.documented("List complaints", "GET", "/v1/product/delivery/complaint/{product}");

    /** Register complaint. */
    public static final Operation REGISTER_COMPLAINT =
            Operation.documented("Register complaint", "POST", "/v1/product/delivery/complaint");

    /** List next distributions. */
    public static final Operation LIST_NEXT_DISTRIBUTIONS =
            Operation.documented("List next distributions", "GET", "/v1/product/delivery/{productCode}");

    /** List next distributions - client mode. */
    public static final Operation LIST_NEXT_DISTRIBUTIONS_CLIENT =
            Operation.documented("List next distributions - client mode", "GET", "/v1/client/delivery/{productCode}");

    /** List delivery stops. */
    public static final Operation LIST_STOPS =
            Operation.documented("List delivery stops", "GET", "/v1/product/stop/delivery/{productCode}");

    /** Register delivery stops. */
    public static final Operation REGISTER_STOP =
            Operation.documented("Register delivery stops", "POST", "/v1/product/stop/delivery");

    /** Remove delivery stops. */
    public static final Operation REMOVE_STOP =
            Operation.documented("Remove delivery stops", "POST", "/v1/product/stop/delivery/delete/{id}");

    static final int LONGEST_PRODUCT = 12;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#deliveries()}.
     *
     * @param http describes calls
     */
    public Deliveries(Http http) {
        this.http = http;
    }

    /**
     * <i>List complaints</i>: lists what the reader can complain of with a product, and the complaints so far.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @return possible actions and complaints
     */
    public Complaints listComplaints(UserSession user, String product) {
        return http.as(user).call(LIST_COMPLAINTS, product(product)).fetch(Complaints.class);
    }

    /**
     * <i>Register complaint</i>: files a complaint of the reader about one issue of a product.
     *
     * @param user the reader
     * @param complaint the complaint
     * @return possible actions and complaints for the product, after the registration
     */
    public Complaints registerComplaint(UserSession user, Complaint complaint) {
        return http.as(user)
                .call(REGISTER_COMPLAINT)
                .json(complaint)
                .fetch(Complaints.Registered.class)
                .list();
    }

    /**
     * <i>List next distributions</i>: tells the day of dispatch and of arrival of the coming issue.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @return the next distribution and the next delivery
     */
    public NextDistributions listNextDistributions(UserSession user, String product) {
        return http.as(user).call(LIST_NEXT_DISTRIBUTIONS, product(product)).fetch(NextDistributions.class);
    }

    /**
     * <i>List next distributions - client mode</i>: tells when the next issue of a product goes out and when it
     * arrives.
     *
     * @param product code of the product, 1 to 12 characters
     * @return the next distribution and the next delivery
     */
    public NextDistributions listNextDistributions(String product) {
        return http.asClient()
                .call(LIST_NEXT_DISTRIBUTIONS_CLIENT, product(product))
                .fetch(NextDistributions.class);
    }

    /**
     * <i>List delivery stops</i>: lists the stops that the reader has on a product.
     *
     * @param user the reader
     * @param product code of the product, 1 to 12 characters
     * @return the stops
     */
    public DeliveryStops listStops(UserSession user, String product) {
        return http.as(user).call(LIST_STOPS, product(product)).fetch(DeliveryStops.class);
    }

    /**
     * <i>Register delivery stops</i>: stops delivery to the reader, for a time or for good.
     *
     * @param user the reader
     * @param stop the stop
     * @return the registered stop, or stops
     */
    public DeliveryStops registerStop(UserSession user, DeliveryStop stop) {
        return http.as(user)
                .call(REGISTER_STOP)
                .json(new DeliveryStop.Registration(stop))
                .fetch(DeliveryStops.Registered.class)
                .stops();
    }

    /**
     * <i>Remove delivery stops</i>: removes a stop that has not begun yet.
     *
     * @param user the reader
     * @param id id of the stop
     * @return the future stops that are left; none may be left
     */
    public DeliveryStops removeStop(UserSession user, long id) {
        return http.as(user).call(REMOVE_STOP, id).fetch(DeliveryStops.class);
    }

    private static String product(String code) {
        return Check.text("product", code, LONGEST_PRODUCT);
    }
}
