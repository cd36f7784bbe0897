package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Stock of products. The members of a stock and of a change are not known. Assumptions: a change names its product in
 * {@code productId}, {@code product} or {@code productCode}, and its members replace those of the same name in the
 * product's stock; a change without such a member makes the whole batch a 400; a new sandbox has no stock. Lists are
 * bare arrays, as in the sample. Thread-safe.
 */
final class StockSection implements Section {
    private static final List<String> PRODUCT = List.of("productId", "product", "productCode");

    private final Map<String, ObjectNode> stocks = new ConcurrentSkipListMap<>();

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/client/stock", call -> Json.array(List.copyOf(stocks.values())));
        routes.get("/v1/client/stock/{productId}", this::listForProduct);
        routes.post("/v1/client/stock/update", this::change);
    }

    private JsonNode listForProduct(ApiCall call) {
        ObjectNode stock = stocks.get(call.path("productId", Bounds.PRODUCT_CODE));
        return Json.array(stock == null ? List.of() : List.of(stock));
    }

    private JsonNode change(ApiCall call) {
        List<JsonBody> updates = call.body().objects("updates");
        List<String> products = updates.stream().map(StockSection::product).toList();
        for (int i = 0; i < products.size(); i++) {
            stocks.merge(
                    products.get(i),
                    updates.get(i).tree(),
                    (stock, changed) -> stock.deepCopy().setAll(changed));
        }
        return Json.object().put("status", "ok");
    }

    private static String product(JsonBody update) {
        return PRODUCT.stream()
                .flatMap(name -> Stream.ofNullable(update.text(name, Bounds.PRODUCT_CODE)))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("Each item of updates must name its product"));
    }
}
