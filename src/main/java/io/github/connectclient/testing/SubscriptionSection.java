package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists and starts subscriptions. Beyond the reference: an unknown customer has no subscriptions; in client mode the list holds
 * those received through B2B, too; a subscription that is started is listed at once, whatever its start time, as paid and
 * sharable, beside others of the same product, and what the request says of company, copies, coupon and reference is checked
 * for form and not kept. A shared subscription has the members {@code product} and {@code shareCode}, which are names of the
 * sandbox's own. Thread-safe.
 */
final class SubscriptionSection implements Section {
    private static final int CODE = 12;
    private static final int ANY = Integer.MAX_VALUE;

    private final SandboxSubscriptions subscriptions;
    private final Shares shares;

    SubscriptionSection(SandboxSubscriptions subscriptions, Shares shares) {
        this.subscriptions = subscriptions;
        this.shares = shares;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(
                "/v1/subscription",
                call -> list(call.reader().customerNumber(), source(call.query("subscriptionSourceFetchMode"))));
        routes.post("/v1/subscription", this::start);
        routes.get("/v1/client/subscription/{customerNumber}", call -> list(customerNumber(call), any -> true));
        routes.get(
                "/v1/subscription/shared",
                call -> Json.object().set("sharedSubscriptions", Json.array(shares.receivedBy(call.reader()))));
    }

    private JsonNode list(String customerNumber, Predicate<SandboxSubscription> wanted) {
        Stream<SandboxSubscription> found =
                subscriptions.of(customerNumber).stream().filter(wanted);
        return Json.object()
                .set(
                        "subscriptions",
                        Json.array(found.map(SandboxSubscription::json).toList()));
    }

    private JsonNode start(ApiCall call) {
        JsonBody body = call.body();
        body.text("companyCode", CODE);
        body.text("copies", ANY);
        body.text("couponCode", ANY);
        body.integer("couponNumber");
        body.text("customerReference", ANY);
        SandboxSubscription started = SandboxSubscription.of(body.requiredText("product", CODE))
                .from(Instant.ofEpochMilli(body.requiredInteger("startTime")));
        Long end = body.integer("endTime");
        subscriptions.add(
                call.reader().customerNumber(), end == null ? started : started.until(Instant.ofEpochMilli(end)));
        return Json.object().put("status", "OK");
    }

    private static Predicate<SandboxSubscription> source(@Nullable String mode) {
        return switch (mode == null ? "ORDINARY" : mode) {
            case "ORDINARY" -> subscription -> !subscription.isReceivedThroughB2b();
            case "B2B" -> SandboxSubscription::isReceivedThroughB2b;
            case "ALL" -> any -> true;
            default -> throw Refusal.badRequest("subscriptionSourceFetchMode must be ORDINARY, B2B or ALL");
        };
    }

    private static String customerNumber(ApiCall call) {
        String number = call.path("customerNumber");
        if (!number.chars().allMatch(Character::isDigit)) {
            throw Refusal.badRequest("customerNumber must be an integer");
        }
        return number;
    }
}
