package io.github.connectclient.identity;

import io.github.connectclient.Operation;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag External Identity, for the application itself: the vendor opens them, and the grant that comes with
 * them, only for some clients. A session without a log-in page takes two steps:
 *
 * <pre>{@code
 * ExternalIdentity person = connect.externalIdentities().register(ExternalId.aid(id));
 * UserSession user = connect.login().exchange(person.code());
 * }</pre>
 *
 * <p>Every method makes one call, and throws a {@link io.github.connectclient.ConnectException} when it fails. Immutable and
 * thread-safe.
 */
public final class ExternalIdentities {
    /** Register external Id - client mode. */
    public static final Operation REGISTER_CLIENT =
            Operation.documented("Register external Id - client mode", "POST", "/v1/client/extid");

    /** Register customer - client mode. Tag Order has an operation of the same name. */
    public static final Operation REGISTER_CUSTOMER_CLIENT =
            Operation.documented("Register customer - client mode", "POST", "/v1/client/extid/customer");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#externalIdentities()}.
     *
     * @param http describes calls
     */
    public ExternalIdentities(Http http) {
        this.http = http;
    }

    /**
     * <i>Register external Id - client mode</i>: makes sure that a person has a user in ConnectID. The first call makes the
     * user, later ones look it up, so that a repetition after a failure does no harm beyond
     * {@link ExternalIdentity#newUser()} being false.
     *
     * @param id how the outside system names the person
     * @return what ConnectID holds on the person, with a code for a session
     */
    public ExternalIdentity register(ExternalId id) {
        return http.asClient().call(REGISTER_CLIENT).json(id).fetch(ExternalIdentity.class);
    }

    /**
     * <i>Register customer - client mode</i>: ties a person to a customer of Connect.
     *
     * @param id how the outside system names the person
     * @param customerNumber customer number in Connect
     * @return what ConnectID holds on the person, with a code for a session; in the documented sample without the number
     */
    public ExternalIdentity registerCustomer(ExternalId id, long customerNumber) {
        return http.asClient()
                .call(REGISTER_CUSTOMER_CLIENT)
                .json(ExternalId.WithCustomer.of(id, customerNumber))
                .fetch(ExternalIdentity.class);
    }
}
