package io.github.connectclient.privacy;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * The operations of tag Privacy, all for a logged-in reader. An enterprise is a company in Connect, its code 1 to 12
 * characters; an order type is a kind of order within it. Whether a change replaces the list or is merged into it is not
 * documented: read the answer, which is the list after the change.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * connect.privacy().changeEnterprise(user, "NAV", Set.of(Purpose.of("DM")));
 * }</pre>
 */
public final class Privacy {
    /** List privacy enterprise. */
    public static final Operation LIST_ENTERPRISE =
            Operation.documented("List privacy enterprise", "GET", "/v1/customer/privacy/{enterpriseCode}");

    /** Change privacy enterprise. */
    public static final Operation CHANGE_ENTERPRISE =
            Operation.documented("Change privacy enterprise", "POST", "/v1/customer/privacy/{enterpriseCode}");

    /** List privacy ordertype. */
    public static final Operation LIST_ORDER_TYPE =
            Operation.derived("List privacy ordertype", "GET", "/v1/customer/privacy/{enterpriseCode}/{orderTypeCode}");

    /** Change privacy ordertype. */
    public static final Operation CHANGE_ORDER_TYPE = Operation.derived(
            "Change privacy ordertype", "POST", "/v1/customer/privacy/{enterpriseCode}/{orderTypeCode}");

    private static final int LONGEST_ENTERPRISE = 12;

    /** Paths of other operations begin with these segments: an enterprise of that name would call them instead. */
    private static final Set<String> TAKEN = Set.of("access", "erasure", "consentevent", "consents", "consentgroups");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#privacy()}.
     *
     * @param http describes calls
     */
    public Privacy(Http http) {
        this.http = http;
    }

    /**
     * <i>List privacy enterprise</i>: lists the purposes the reader permits an enterprise.
     *
     * @param user the reader
     * @param enterprise code of the enterprise, 1 to 12 characters
     * @return the purposes
     */
    public Purposes listEnterprise(UserSession user, String enterprise) {
        return http.as(user).call(LIST_ENTERPRISE, enterprise(enterprise)).fetch(Purposes.class);
    }

    /**
     * <i>Change privacy enterprise</i>: sets the purposes the reader permits an enterprise. How one is withdrawn is not
     * documented; presumably by leaving it out.
     *
     * @param user the reader
     * @param enterprise code of the enterprise, 1 to 12 characters
     * @param purposes codes of 1 to 20 characters; may be empty
     * @return the purposes after the change
     */
    public Purposes changeEnterprise(UserSession user, String enterprise, Collection<Purpose> purposes) {
        return http.as(user)
                .call(CHANGE_ENTERPRISE, enterprise(enterprise))
                .json(Purposes.Change.of(purposes))
                .fetch(Purposes.Changed.class)
                .purposes();
    }

    /**
     * <i>List privacy ordertype</i>: lists the purposes the reader permits one order type. The path is derived.
     *
     * @param user the reader
     * @param enterprise code of the enterprise, 1 to 12 characters
     * @param orderType code of the order type, not empty
     * @return the purposes
     */
    public Purposes listOrderType(UserSession user, String enterprise, String orderType) {
        return http.as(user)
                .call(LIST_ORDER_TYPE, enterprise(enterprise), orderType)
                .fetch(Purposes.class);
    }

    /**
     * <i>Change privacy ordertype</i>: sets the purposes the reader permits one order type. The path is derived.
     *
     * @param user the reader
     * @param enterprise code of the enterprise, 1 to 12 characters
     * @param orderType code of the order type, not empty
     * @param purposes codes of 1 to 20 characters; may be empty
     * @return the purposes after the change
     */
    public Purposes changeOrderType(
            UserSession user, String enterprise, String orderType, Collection<Purpose> purposes) {
        return http.as(user)
                .call(CHANGE_ORDER_TYPE, enterprise(enterprise), orderType)
                .json(Purposes.Change.of(purposes))
                .fetch(Purposes.Changed.class)
                .purposes();
    }

    private static String enterprise(String code) {
        Check.text("enterprise", code, LONGEST_ENTERPRISE);
        if (TAKEN.contains(code.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "enterprise must not be one of " + TAKEN + ": the path would be that of another operation");
        }
        return code;
    }
}
