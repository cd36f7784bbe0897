package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What the client keeps with the readers: one object each, replaced as a whole. Thread-safe. */
final class MetadataSection implements Section {
    private final Map<SandboxReader, ObjectNode> stored = new ConcurrentHashMap<>();

    @Override
    public void addTo(Routes routes) {
        String path = "/v1/customer/metadata";
        routes.get(path, call -> stored.getOrDefault(call.reader(), Json.object()));
        routes.post(path, call -> change(call.reader(), call.body().tree()));
        routes.delete(path, call -> Objects.requireNonNullElseGet(stored.remove(call.reader()), Json::object));
    }

    private ObjectNode change(SandboxReader reader, ObjectNode metadata) {
        stored.put(reader, metadata);
        return metadata;
    }
}
