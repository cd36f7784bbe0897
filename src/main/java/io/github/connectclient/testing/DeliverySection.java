package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Complaints and next distributions. Assumptions: a complaint is listed with the members it was sent with; no actions
 * are offered, and any is accepted, as is any product and issue; both next distributions are the empty objects of the
 * sample. Thread-safe.
 */
final class DeliverySection implements Section {
    private static final int ISSUE = 10;
    private static final int COMPLAINT_ACTION = 2;

    private final Map<Key, List<ObjectNode>> complaints = new ConcurrentHashMap<>();

    /** Whose complaints, and about which product. */
    private record Key(String customerNumber, String product) {}

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/product/delivery/complaint/{product}", this::listComplaints);
        routes.post("/v1/product/delivery/complaint", this::registerComplaint);
        routes.get("/v1/product/delivery/{productCode}", DeliverySection::listNextDistributions);
        routes.get("/v1/client/delivery/{productCode}", DeliverySection::listNextDistributions);
    }

    private JsonNode listComplaints(ApiCall call) {
        return complaintsOf(call, call.path("product", Bounds.PRODUCT_CODE));
    }

    private JsonNode registerComplaint(ApiCall call) {
        JsonBody body = call.body();
        String product = body.requiredText("product", Bounds.PRODUCT_CODE);
        ObjectNode complaint = Json.object()
                .put("issue", body.requiredText("issue", ISSUE))
                .put("complaintAction", body.requiredText("complaintAction", COMPLAINT_ACTION))
                .put("createPostDistribution", body.flag("createPostDistribution", false));
        complaints.merge(
                key(call, product), List.of(complaint), (earlier, added) -> Json.followedBy(earlier, added.get(0)));
        return complaintsOf(call, product);
    }

    private JsonNode complaintsOf(ApiCall call, String product) {
        ObjectNode answer = Json.object().put("product", product);
        answer.putArray("complaintActions");
        return answer.set("complaints", Json.array(complaints.getOrDefault(key(call, product), List.of())));
    }

    private static JsonNode listNextDistributions(ApiCall call) {
        call.path("productCode", Bounds.PRODUCT_CODE);
        return Json.parse("{\"nextDistribution\":{},\"nextDelivery\":{}}");
    }

    private static Key key(ApiCall call, String product) {
        return new Key(call.reader().customerNumber(), product);
    }
}
