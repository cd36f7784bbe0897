package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which ids other systems know the customers. The form of the list is an assumption. Thread-safe. */
final class ExternalReferenceSection implements Section {
    private static final int LONGEST_EXTERNAL_ID = 16;

    private final SandboxExternalReferences references;

    ExternalReferenceSection(SandboxExternalReferences references) {
        this.references = references;
    }

    @Override
    public void addTo(Routes routes) {
        String all = "/v1/client/customer/{customerNumber}/external-reference";
        String one = "/v1/client/customer/{customerNumber}/external-reference/{referenceCode}";
        routes.get(all, call -> list(call.path("customerNumber")));
        routes.patch(one, this::change);
        routes.delete(one, this::remove);
    }

    private JsonNode list(String customerNumber) {
        List<ObjectNode> items = references.of(customerNumber).entrySet().stream()
                .map(entry -> Json.object().put("referenceCode", entry.getKey()).put("externalId", entry.getValue()))
                .toList();
        return Json.object().set("externalReferences", Json.array(items));
    }

    private JsonNode change(ApiCall call) {
        String externalId = call.body().requiredText("externalId", LONGEST_EXTERNAL_ID);
        return done(references
                .of(call.path("customerNumber"))
                .computeIfPresent(call.path("referenceCode"), (code, former) -> externalId));
    }

    private JsonNode remove(ApiCall call) {
        return done(references.of(call.path("customerNumber")).remove(call.path("referenceCode")));
    }

    private static JsonNode done(@Nullable String touched) {
        if (touched == null) {
            throw Refusal.badRequest("The customer has no external reference with this referenceCode");
        }
        return Json.object().put("success", true);
    }
}
