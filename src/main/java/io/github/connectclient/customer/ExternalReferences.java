package io.github.connectclient.customer;

import io.github.connectclient.Operation;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.internal.http.Http;

/**
 * The operations of tag External Reference, all for the application itself. An external reference is the id by which another
 * system knows a customer; its code says which system. Registering one has no published path;
 * {@link io.github.connectclient.ConnectClient#raw()} calls it once you know it.
 *
 * <p>Every method makes one call. It throws {@link IllegalArgumentException} for a parameter out of bounds, before anything is
 * sent, and a {@link io.github.connectclient.ConnectException} when the call fails. Immutable and thread-safe.
 *
 * <pre>{@code
 * connect.externalReferences().change(563457, "CRM", "80-1234");
 * }</pre>
 */
public final class ExternalReferences {
    /** List external references - client mode. */
    public static final Operation LIST_CLIENT = Operation.derived(
            "List external references - client mode", "GET", "/v1/client/customer/{customerNumber}/external-reference");

    /** Change external reference - client mode. */
    public static final Operation CHANGE_CLIENT = Operation.documented(
            "Change external reference - client mode",
            "PATCH",
            "/v1/client/customer/{customerNumber}/external-reference/{referenceCode}");

    /** Remove external reference - client mode. */
    public static final Operation REMOVE_CLIENT = Operation.documented(
            "Remove external reference - client mode",
            "DELETE",
            "/v1/client/customer/{customerNumber}/external-reference/{referenceCode}");

    private static final int LONGEST_EXTERNAL_ID = 16;

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#externalReferences()}.
     *
     * @param http describes calls
     */
    public ExternalReferences(Http http) {
        this.http = http;
    }

    /**
     * <i>List external references - client mode</i>: lists the external references of a customer. The path is derived, and the
     * answer is not documented.
     *
     * @param customerNumber customer number in Connect
     * @return whatever object the server answers with
     */
    public ExternalReferenceList list(long customerNumber) {
        return http.asClient().call(LIST_CLIENT, customerNumber).fetch(ExternalReferenceList.class);
    }

    /**
     * <i>Change external reference - client mode</i>: gives an external reference of a customer another id.
     *
     * @param customerNumber customer number in Connect
     * @param referenceCode code of the reference, not empty
     * @param externalId new id in the other system, 1 to 16 characters
     * @return whether the change was made
     */
    public Outcome change(long customerNumber, String referenceCode, String externalId) {
        return http.asClient()
                .call(CHANGE_CLIENT, customerNumber, referenceCode)
                .json(new Change(externalId))
                .fetch(Outcome.class);
    }

    /**
     * <i>Remove external reference - client mode</i>: removes an external reference of a customer.
     *
     * @param customerNumber customer number in Connect
     * @param referenceCode code of the reference, not empty
     * @return whether it was removed
     */
    public Outcome remove(long customerNumber, String referenceCode) {
        return http.asClient()
                .call(REMOVE_CLIENT, customerNumber, referenceCode)
                .fetch(Outcome.class);
    }

    private record Change(@Personal String externalId) {
        Change {
            Check.text("externalId", externalId, LONGEST_EXTERNAL_ID);
        }

        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }
}
