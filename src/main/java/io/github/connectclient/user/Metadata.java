package io.github.connectclient.user;

import io.github.connectclient.Operation;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.internal.http.Http;
import io.github.connectclient.value.Unmodelled;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of tag Metadata, all for a logged-in reader. Metadata is one JSON object that an application keeps with a
 * reader: its own data, with names of its own. The same operations in client mode have no published path;
 * {@link io.github.connectclient.ConnectClient#raw()} calls them once you know it.
 *
 * <p>A change replaces the whole object, so read, edit and send:
 *
 * <pre>{@code
 * Unmodelled mine = connect.metadata().list(user).members();
 * connect.metadata().change(user, mine.with("theme", "dark").asMap());
 * }</pre>
 *
 * <p>Every method makes one call. It throws a {@link io.github.connectclient.ConnectException} when the call fails. Immutable
 * and thread-safe.
 */
public final class Metadata {
    /** List metadata. */
    public static final Operation LIST = Operation.documented("List metadata", "GET", "/v1/customer/metadata");

    /** Change metadata. */
    public static final Operation CHANGE = Operation.documented("Change metadata", "POST", "/v1/customer/metadata");

    /** Remove metadata. */
    public static final Operation REMOVE = Operation.documented("Remove metadata", "DELETE", "/v1/customer/metadata");

    private final Http http;

    /**
     * Made by {@link io.github.connectclient.ConnectClient#metadata()}.
     *
     * @param http describes calls
     */
    public Metadata(Http http) {
        this.http = http;
    }

    /**
     * <i>List metadata</i>: reads what this application keeps with the reader.
     *
     * @param user the reader
     * @return the object that is stored
     */
    public StoredMetadata list(UserSession user) {
        return http.as(user).call(LIST).fetch(StoredMetadata.class);
    }

    /**
     * <i>Change metadata</i>: <b>replaces</b> what this application keeps with the reader. It is no merge: a member left out is
     * gone.
     *
     * @param user the reader
     * @param members the whole object: texts, numbers, booleans, nulls, and lists and maps of them; the documentation shows
     *     only a text
     * @return the object as the server stored it
     */
    public StoredMetadata change(UserSession user, Map<String, ? extends @Nullable Object> members) {
        return http.as(user)
                .call(CHANGE)
                .json(new StoredMetadata(Unmodelled.of(members)))
                .fetch(StoredMetadata.class);
    }

    /**
     * <i>Remove metadata</i>: removes what this application keeps with the reader.
     *
     * @param user the reader
     * @return an object; the documentation does not say whether it is the one that was removed
     */
    public StoredMetadata remove(UserSession user) {
        return http.as(user).call(REMOVE).fetch(StoredMetadata.class);
    }
}
