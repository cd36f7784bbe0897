package io.github.connectclient.permission;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;
import java.util.Collection;

/**
 * The operations of tag Permission/Shield, all for a logged-in reader. An enterprise is a company in Connect, its code 1 to 12
 * characters; an order type is a kind of order within it. Whether a change replaces the list or is merged into it is not
 * documented: read the answer, which is the list after the change. The two checks of shields in client mode have no published
 * path; {@link io.github.connectclient.ConnectClient#raw()} calls them once you know it.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * connect.permissions().changeEnterprise(user, "NAV", List.of(ChannelPermission.shield("TM")));
 * }</pre>
 */
public final class Permissions {
    /** List global permissions. */
    public static final Operation LIST_GLOBAL =
            Operation.documented("List global permissions", "GET", "/v1/customer/pbm");

    /** List enterprise permissions. */
    public static final Operation LIST_ENTERPRISE =
            Operation.documented("List enterprise permissions", "GET", "/v1/customer/pbm/{enterpriseCode}");

    /** Change enterprise permissions. */
    public static final Operation CHANGE_ENTERPRISE =
            Operation.derived("Change enterprise permissions", "POST", "/v1/customer/pbm/{enterpriseCode}");

    /** List ordertype permissions. */
    public static final Operation LIST_ORDER_TYPE =
            Operation.derived("List ordertype permissions", "GET", "/v1/customer/pbm/{enterpriseCode}/{orderTypeCode}");

    /** Change ordertype permissions. */
    public static final Operation CHANGE_ORDER_TYPE = Operation.derived(
            "Change ordertype permissions", "POST", "/v1/customer/pbm/{enterpriseCode}/{orderTypeCode}");

    private static final int LONGEST_ENTERPRISE = 12;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#permissions()}.
     *
     * @param http describes calls
     */
    public Permissions(Http http) {
        this.http = http;
    }

    /**
     * <i>List global permissions</i>: lists the reader's shields for everything. This level can only be read, and holds no
     * permissions.
     *
     * @param user the reader
     * @return the shields
     */
    public ChannelPermissions listGlobal(UserSession user) {
        return http.as(user).call(LIST_GLOBAL).fetch(ChannelPermissions.class);
    }

    /**
     * <i>List enterprise permissions</i>: lists the reader's permissions and shields for an enterprise.
     *
     * @param user the reader
     * @param enterprise code of the enterprise, 1 to 12 characters
     * @return one entry a channel
     */
    public ChannelPermissions listEnterprise(UserSession user, String enterprise) {
        return http.as(user).call(LIST_ENTERPRISE, enterprise(enterprise)).fetch(ChannelPermissions.class);
    }

    /**
     * <i>Change enterprise permissions</i>: sets the reader's permissions and shields for an enterprise. Method and path are
     * derived.
     *
     * @param user the reader
     * @param enterprise code of the enterprise, 1 to 12 characters
     * @param channels one entry a channel; may be empty
     * @return the channels after the change
     */
    public ChannelPermissions changeEnterprise(
            UserSession user, String enterprise, Collection<ChannelPermission> channels) {
        return http.as(user)
                .call(CHANGE_ENTERPRISE, enterprise(enterprise))
                .json(ChannelPermissions.Change.of(channels))
                .fetch(ChannelPermissions.Changed.class)
                .permissions();
    }

    /**
     * <i>List ordertype permissions</i>: lists the reader's permissions and shields for one order type. The path is derived.
     *
     * @param user the reader
     * @param enterprise code of the enterprise, 1 to 12 characters
     * @param orderType code of the order type, not empty
     * @return one entry a channel
     */
    public ChannelPermissions listOrderType(UserSession user, String enterprise, String orderType) {
        return http.as(user)
                .call(LIST_ORDER_TYPE, enterprise(enterprise), orderType)
                .fetch(ChannelPermissions.class);
    }

    /**
     * <i>Change ordertype permissions</i>: sets the reader's permissions and shields for one order type. Method and path are
     * derived.
     *
     * @param user the reader
     * @param enterprise code of the enterprise, 1 to 12 characters
     * @param orderType code of the order type, not empty
     * @param channels one entry a channel; may be empty
     * @return the channels after the change
     */
    public ChannelPermissions changeOrderType(
            UserSession user, String enterprise, String orderType, Collection<ChannelPermission> channels) {
        return http.as(user)
                .call(CHANGE_ORDER_TYPE, enterprise(enterprise), orderType)
                .json(ChannelPermissions.Change.of(channels))
                .fetch(ChannelPermissions.Changed.class)
                .permissions();
    }

    private static String enterprise(String code) {
        return Check.text("enterprise", code, LONGEST_ENTERPRISE);
    }
}
