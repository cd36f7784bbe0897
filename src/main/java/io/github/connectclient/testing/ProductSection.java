package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.testing.ProductCatalogue.Entry;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * The lists of products. Assumptions: {@code shop=true} lists only products that are offered in the web shop, {@code
 * false} all; a product without start or end of sale has no limit there, and both limits belong to the sale; an unknown
 * product or type gives an empty list.
 */
final class ProductSection implements Section {
    private final ProductCatalogue catalogue;

    ProductSection(ProductCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/client/product", call -> list(named(call).and(inShop(call))));
        routes.post("/v1/client/product", call -> list(checked(call.body()).and(inShop(call))));
        routes.get("/v1/client/product/{productType}", call -> list(named(call).and(ofType(call))));
    }

    private JsonNode list(Predicate<Entry> filter) {
        return Json.object()
                .set(
                        "products",
                        Json.array(catalogue
                                .all()
                                .filter(filter)
                                .map(entry -> entry.product().tree())
                                .toList()));
    }

    private Predicate<Entry> checked(JsonBody body) {
        Long changedAfter = body.integer("changedAfter");
        boolean onlyActive = body.flag("onlyActive", false);
        Instant now = catalogue.now();
        return entry -> (changedAfter == null || entry.changed().toEpochMilli() > changedAfter)
                && (!onlyActive || entry.isOnSale(now));
    }

    private static Predicate<Entry> named(ApiCall call) {
        String code = call.query("productId", Bounds.PRODUCT_CODE);
        return entry -> code == null || has(entry, "product", code);
    }

    private static Predicate<Entry> inShop(ApiCall call) {
        boolean onlyInShop = call.queryFlag("shop", false);
        return entry -> !onlyInShop || entry.product().isInShop();
    }

    private static Predicate<Entry> ofType(ApiCall call) {
        String type = call.path("productType", Bounds.PRODUCT_TYPE);
        return entry -> has(entry, "productType", type);
    }

    private static boolean has(Entry entry, String member, String value) {
        return entry.product().tree().path(member).asText().equals(value);
    }
}
