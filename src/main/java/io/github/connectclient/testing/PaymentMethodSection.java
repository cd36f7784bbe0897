package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * How readers pay for their products. Thread-safe.
 *
 * <p>Assumed beyond the reference: every reader has every product; both methods of the samples are possible, and a method that
 * was changed to is possible whatever its name; {@code recurringPayment} is in use until changed; {@code isActive} is {@code N}
 * for the others; a change takes effect with the call, whether or not a browser is sent to the page.
 */
final class PaymentMethodSection implements Section {
    private static final String FIRST_IN_USE = "recurringPayment";
    private static final List<String> POSSIBLE = List.of(FIRST_IN_USE, "recurringPayExCardPayment");

    private final Map<Place, String> inUse = new ConcurrentHashMap<>();
    private final AtomicLong nextId = new AtomicLong(12378954);

    private record Place(String customerNumber, String product) {
        static Place of(ApiCall call) {
            return new Place(call.reader().customerNumber(), call.path("product", Bounds.ENTERPRISE_CODE));
        }
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/product/payment/{product}", this::list);
        routes.post("/v1/product/payment/{product}", this::change);
    }

    private JsonNode list(ApiCall call) {
        String used = inUse.getOrDefault(Place.of(call), FIRST_IN_USE);
        List<ObjectNode> items = Stream.concat(POSSIBLE.stream(), Stream.of(used))
                .distinct()
                .map(method ->
                        Json.object().put("paymentMethod", method).put("isActive", method.equals(used) ? "Y" : "N"))
                .toList();
        return Json.object().set("paymentMethodResponseItems", Json.array(items));
    }

    private JsonNode change(ApiCall call) {
        inUse.put(Place.of(call), call.body().requiredText("paymentMethod", Integer.MAX_VALUE));
        return Json.object().put("paymentChangeId", nextId.getAndIncrement());
    }
}
