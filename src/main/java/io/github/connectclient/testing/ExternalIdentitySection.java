package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * People whom another system has identified. As in the documented samples, the call that makes a user answers that it cannot
 * log in and is not enabled, later calls that it can and is; a customer number shows from the call after the one that set it.
 * Beyond the reference: both calls make the user when there is none; every member of the requests is required; credentials of
 * types other than {@code D} begin with the type; any customer number is taken, and a later one replaces it; the code of every
 * answer is good for one exchange within ten minutes, whatever {@code canLogin} says; its session is that of the reader with
 * the customer number, or without one of a customer of its own, whose number is the unique id. Thread-safe.
 */
final class ExternalIdentitySection implements Section {
    private static final int ANY = Integer.MAX_VALUE;

    private final Map<Key, User> users = new ConcurrentHashMap<>();
    private final ExternalIdCodes codes;
    private final Readers readers;

    ExternalIdentitySection(ExternalIdCodes codes, Readers readers) {
        this.codes = codes;
        this.readers = readers;
    }

    private record Key(String type, String id) {
        static Key of(JsonBody body) {
            return new Key(body.requiredText("credentialType", ANY), body.requiredText("externalId", ANY));
        }

        String credential() {
            return (type.equals("D") ? "AID" : type) + ':' + id;
        }
    }

    private record User(String uniqueId, @Nullable Long customerNumber) {
        static User unlinked() {
            return new User(UUID.randomUUID().toString().replace("-", ""), null);
        }
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/v1/client/extid", call -> register(Key.of(call.body()), null));
        routes.post(
                "/v1/client/extid/customer",
                call -> register(Key.of(call.body()), call.body().requiredInteger("customerNumber")));
    }

    private JsonNode register(Key key, @Nullable Long customerNumber) {
        User fresh = User.unlinked();
        User found = users.putIfAbsent(key, fresh);
        User before = found == null ? fresh : found;
        User after = before;
        if (customerNumber != null) {
            after = new User(before.uniqueId(), customerNumber);
            users.put(key, after);
        }
        ObjectNode answer = Json.object()
                .put("credential", key.credential())
                .put("externalId", key.id())
                .put("credentialType", key.type())
                .put("canLogin", found != null);
        if (before.customerNumber() != null) {
            answer.put("customerNumber", before.customerNumber());
        }
        return answer.put("uniqueId", after.uniqueId())
                .put("enabled", found != null)
                .put("newUser", found == null)
                .put("extidCode", codes.issue(reader(key, after)));
    }

    private SandboxReader reader(Key key, User user) {
        String number = user.customerNumber() == null
                ? user.uniqueId()
                : user.customerNumber().toString();
        return readers.knownOr(new SandboxReader(number, key.credential()));
    }
}
