package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.testing.Levels.Level;
import java.util.List;

/** For which purposes a reader permits the use of personal data. Thread-safe. */
final class PurposeSection implements Section {
    private final Levels levels = new Levels();

    @Override
    public void addTo(Routes routes) {
        String enterprise = "/v1/customer/privacy/{enterpriseCode}";
        String orderType = "/v1/customer/privacy/{enterpriseCode}/{orderTypeCode}";
        routes.get(enterprise, call -> list(Level.enterprise(call)));
        routes.post(enterprise, call -> change(Level.enterprise(call), call.body()));
        routes.get(orderType, call -> list(Level.orderType(call)));
        routes.post(orderType, call -> change(Level.orderType(call), call.body()));
    }

    private JsonNode list(Level level) {
        return Json.object().set("permission", levels.list(level));
    }

    private JsonNode change(Level level, JsonBody body) {
        List<ObjectNode> purposes =
                body.objects("permission").stream().map(PurposeSection::purpose).toList();
        return Json.object().set("permission", levels.replace(level, purposes));
    }

    private static ObjectNode purpose(JsonBody item) {
        return Json.object().put("purpose", item.requiredText("purpose", Bounds.PURPOSE));
    }
}
