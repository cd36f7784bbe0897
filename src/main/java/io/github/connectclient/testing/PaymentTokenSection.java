package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What payment providers keep for readers. Begins with the PayEx token and the Vipps agreement of the samples. Thread-safe.
 *
 * <p>Assumed beyond the reference: a registration takes effect with the call, whether or not a browser is sent to the page, and
 * what was registered stays valid; a Klarna token and a Nexi subscription have the one member {@code productCode}.
 */
final class PaymentTokenSection implements Section {
    private static final String SAMPLE_PRODUCT = "CO27409";
    private static final String CARD = "card";

    private final Map<Place, List<ObjectNode>> kept = new ConcurrentHashMap<>();
    private final AtomicLong nextId = new AtomicLong(12378954);

    private record Place(String customerNumber, Provider provider) {}

    private enum Provider {
        KLARNA("/v1/customer/payment/klarna/token", "recurringTokens"),
        NEXI("/v1/api/payment/nexi/subscription", "subscriptions"),
        PAYEX("/v1/api/payment/payex/token", "paymentRecurrenceTokens"),
        VIPPS("/v1/customer/payment/vipps/agreement", "recurringAgreements");

        private final String path;
        private final String member;

        Provider(String path, String member) {
            this.path = path;
            this.member = member;
        }

        ObjectNode item(String reference, String product) {
            return switch (this) {
                case KLARNA, NEXI -> Json.object().put("productCode", product);
                case PAYEX ->
                    Json.object()
                            .put("recurrenceToken", reference)
                            .put("paymentProviderId", 11)
                            .put("merchantId", "45723589")
                            .put("productCode", product)
                            .put("maskedCardNumber", "xxxx-xxxxxx-x2348")
                            .put("expirationMonth", "12")
                            .put("expirationYear", "18")
                            .put("cardTypeName", "VISA");
                case VIPPS ->
                    Json.object()
                            .put("agreementRef", reference)
                            .put("paymentProviderId", 55)
                            .put("productCode", product);
            };
        }
    }

    PaymentTokenSection() {
        String sampleReader = Seeds.READER.customerNumber();
        keep(new Place(sampleReader, Provider.PAYEX), Provider.PAYEX.item("4v8nwodhfja", SAMPLE_PRODUCT));
        keep(new Place(sampleReader, Provider.VIPPS), Provider.VIPPS.item("abcd-efgh", SAMPLE_PRODUCT));
    }

    @Override
    public void addTo(Routes routes) {
        for (Provider provider : Provider.values()) {
            routes.get(provider.path, call -> list(provider, call));
            routes.post(provider.path, call -> register(provider, call));
        }
    }

    private JsonNode list(Provider provider, ApiCall call) {
        List<ObjectNode> items = kept.getOrDefault(new Place(call.reader().customerNumber(), provider), List.of());
        return Json.object().set(provider.member, Json.array(items));
    }

    private JsonNode register(Provider provider, ApiCall call) {
        JsonBody body = call.body();
        if (provider == Provider.PAYEX && !CARD.equals(body.requiredText("tokenType", Integer.MAX_VALUE))) {
            throw Refusal.badRequest("tokenType must be card");
        }
        String product = body.requiredText("productCode", Integer.MAX_VALUE);
        long id = nextId.getAndIncrement();
        keep(new Place(call.reader().customerNumber(), provider), provider.item("sandbox-" + id, product));
        return Json.object().put("success", true).put("transactionId", id);
    }

    private void keep(Place place, ObjectNode item) {
        kept.computeIfAbsent(place, none -> new CopyOnWriteArrayList<>()).add(item);
    }
}
