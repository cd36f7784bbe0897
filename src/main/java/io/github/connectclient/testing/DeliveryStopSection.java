package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Where readers do not want delivery for a time. Assumptions: ids count up from 1 and an id that is sent is ignored;
 * {@code product} and {@code stopTime} are required; a registration answers with the one stop as an object, as in the
 * sample; a removal answers with the reader's future stops on all products, and is refused with 400 for a stop that has
 * begun, is another reader's or is unknown. Thread-safe.
 */
final class DeliveryStopSection implements Section {
    private static final List<String> CODES = List.of("stopType", "deliveryStopChannel", "deliveryStopReason");

    private final Map<Long, Stop> stops = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final Clock clock;

    DeliveryStopSection(Clock clock) {
        this.clock = clock;
    }

    /** A stop in its wire form, and whose it is. */
    private record Stop(String customerNumber, ObjectNode tree) {
        boolean isOf(ApiCall call) {
            return customerNumber.equals(call.reader().customerNumber());
        }

        boolean isOn(String product) {
            return tree.path("product").asText().equals(product);
        }
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/product/stop/delivery/{productCode}", this::list);
        routes.post("/v1/product/stop/delivery", this::register);
        routes.post("/v1/product/stop/delivery/delete/{id}", this::remove);
    }

    private JsonNode list(ApiCall call) {
        String product = call.path("productCode", Bounds.PRODUCT_CODE);
        return stopsOf(call, stop -> stop.isOn(product));
    }

    private JsonNode register(ApiCall call) {
        ObjectNode tree = read(call.body().requiredObject("deliveryStop"));
        long id = lastId.incrementAndGet();
        ObjectNode numbered = Json.object().put("id", id).setAll(tree);
        stops.put(id, new Stop(call.reader().customerNumber(), numbered));
        return Json.object().set("deliveryStops", numbered);
    }

    private JsonNode remove(ApiCall call) {
        Stop stop = stops.get(id(call));
        if (stop == null || !stop.isOf(call)) {
            throw Refusal.badRequest("There is no such delivery stop");
        }
        if (!isFuture(stop)) {
            throw Refusal.badRequest("The delivery stop has begun");
        }
        stops.remove(id(call));
        return stopsOf(call, this::isFuture);
    }

    private JsonNode stopsOf(ApiCall call, Predicate<Stop> filter) {
        List<ObjectNode> shown = stops.values().stream()
                .filter(stop -> stop.isOf(call) && filter.test(stop))
                .map(Stop::tree)
                .toList();
        return Json.object().set("deliveryStops", Json.array(shown));
    }

    private boolean isFuture(Stop stop) {
        return stop.tree().path("stopTime").longValue() > clock.millis();
    }

    private static ObjectNode read(JsonBody stop) {
        ObjectNode tree = Json.object()
                .put("product", stop.requiredText("product", Bounds.PRODUCT_CODE))
                .put("stopTime", stop.requiredInteger("stopTime"));
        Long end = stop.integer("stopEndTime");
        if (end != null) {
            tree.put("stopEndTime", end);
        }
        for (String name : CODES) {
            String code = stop.text(name, Integer.MAX_VALUE);
            if (code != null) {
                tree.put(name, code);
            }
        }
        return tree;
    }

    private static long id(ApiCall call) {
        try {
            return Long.parseLong(call.path("id"));
        } catch (NumberFormatException notANumber) {
            throw Refusal.badRequest("id must be an integer");
        }
    }
}
