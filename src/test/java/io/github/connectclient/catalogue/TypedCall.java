package io.github.connectclient.catalogue;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.UserSession;
import java.util.List;
import java.util.function.BiFunction;

/**
 * How one operation is called, and what the call must look like on the wire.
 *
 * @param id id of its {@link Row}
 * @param java the call as a reader of the table would write it
 * @param path path and query that the call must send
 * @param acknowledgements members without which an answer must not count as success
 * @param call makes the call; with a body it must be the one of the request fixture
 */
record TypedCall(
        String id,
        String java,
        String path,
        List<String> acknowledgements,
        BiFunction<ConnectClient, UserSession, Object> call) {

    static TypedCall call(String id, String java, String path, BiFunction<ConnectClient, UserSession, Object> call) {
        return new TypedCall(id, java, path, List.of(), call);
    }

    TypedCall acknowledgedBy(String... members) {
        return new TypedCall(id, java, path, List.of(members), call);
    }

    Row row() {
        return Row.byId(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
