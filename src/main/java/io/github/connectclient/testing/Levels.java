package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One list per reader and level; a level that was never written has an empty one. Thread-safe. */
final class Levels {
    private final Map<Level, List<ObjectNode>> lists = new ConcurrentHashMap<>();

    /**
     * Where a list applies: everywhere, in an enterprise, or for an order type of an enterprise.
     *
     * @param customerNumber whose list it is
     * @param enterpriseCode empty at the global level
     * @param orderTypeCode empty above the level of order types
     */
    record Level(String customerNumber, String enterpriseCode, String orderTypeCode) {
        static Level global(SandboxReader reader) {
            return new Level(reader.customerNumber(), "", "");
        }

        static Level enterprise(ApiCall call) {
            String enterprise = call.path("enterpriseCode", Bounds.ENTERPRISE_CODE);
            return new Level(call.reader().customerNumber(), enterprise, "");
        }

        static Level orderType(ApiCall call) {
            Level enterprise = enterprise(call);
            return new Level(enterprise.customerNumber(), enterprise.enterpriseCode(), call.path("orderTypeCode"));
        }
    }

    ArrayNode list(Level level) {
        return Json.array(lists.getOrDefault(level, List.of()));
    }

    ArrayNode replace(Level level, List<ObjectNode> items) {
        lists.put(level, List.copyOf(items));
        return list(level);
    }
}
