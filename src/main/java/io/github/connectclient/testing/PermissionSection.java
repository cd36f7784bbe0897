package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.connectclient.testing.Levels.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which marketing channels a reader permits or shields. Thread-safe. */
final class PermissionSection implements Section {
    private static final Set<String> TYPES = Set.of("PERMISSION", "SHIELD", "NONE");

    private final Levels levels = new Levels();

    @Override
    public void addTo(Routes routes) {
        String enterprise = "/v1/customer/pbm/{enterpriseCode}";
        String orderType = "/v1/customer/pbm/{enterpriseCode}/{orderTypeCode}";
        routes.get("/v1/customer/pbm", call -> list(Level.global(call.reader())));
        routes.get(enterprise, call -> list(Level.enterprise(call)));
        routes.post(enterprise, call -> change(Level.enterprise(call), call.body()));
        routes.get(orderType, call -> list(Level.orderType(call)));
        routes.post(orderType, call -> change(Level.orderType(call), call.body()));
    }

    /** The global level has no change operation, so it is filled from here. */
    void shieldGlobally(SandboxReader reader, String... channels) {
        levels.replace(
                Level.global(reader),
                Stream.of(channels).map(code -> channel("SHIELD", code)).toList());
    }

    private JsonNode list(Level level) {
        return Json.object().set("channels", levels.list(level));
    }

    private JsonNode change(Level level, JsonBody body) {
        List<ObjectNode> channels = body.objects("channels").stream()
                .map(PermissionSection::channel)
                .toList();
        return Json.object().set("channels", levels.replace(level, channels));
    }

    private static ObjectNode channel(JsonBody item) {
        String type = item.requiredText("type", Integer.MAX_VALUE);
        if (!TYPES.contains(type.toUpperCase(Locale.ROOT))) {
            throw Refusal.badRequest("type must be PERMISSION, SHIELD or NONE");
        }
        return channel(type, item.requiredText("value", Integer.MAX_VALUE));
    }

    private static ObjectNode channel(String type, String code) {
        return Json.object().put("type", type).put("value", code);
    }
}
