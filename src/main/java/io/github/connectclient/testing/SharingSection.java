package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Shares subscriptions with others. Statuses are those of the documented samples: {@code SHARE_OK} for an invitation that was
 * sent or accepted, {@code 5} for one that was declined, {@code SHARING_ENDED} for a share that was cancelled. Beyond the
 * reference: every product may be shared three times, as in the sample of the rules, and every code of it that was sent or
 * accepted counts; a contact can have one share of a product, and a reader can accept one; whoever has a code may accept or
 * decline; only who shares or who accepted may cancel, also before it was accepted; a code that is not, or no longer, good is
 * {@code SHARE_CODE_NOT_FOUND}; a change type of another operation is {@code SHARE_CHANGE_TYPE_NOT_SUPPORTED}; a subscription
 * that may not be shared is {@code NO_SUBSCRIPTION}. No invitation leaves the sandbox. Thread-safe.
 */
final class SharingSection implements Section {
    private static final Set<String> CONTACT_TYPES = Set.of("A", "B", "A_EMAIL", "B_PHONENUMBER");
    private static final int CODE = 12;
    private static final int NAME = 30;
    private static final int ANY = Integer.MAX_VALUE;

    private final SandboxSubscriptions subscriptions;
    private final Shares shares;

    SharingSection(SandboxSubscriptions subscriptions, Shares shares) {
        this.subscriptions = subscriptions;
        this.shares = shares;
    }

    @Override
    public void addTo(Routes routes) {
        String invitation = "/v1/subscription/share/invitation";
        routes.post(invitation, this::invite);
        routes.patch(invitation, call -> change(call, "ACCEPT", code -> shares.accept(code, call.reader())));
        routes.patch(
                "/v1/client" + invitation.substring("/v1".length()), call -> change(call, "DECLINE", shares::decline));
        routes.patch(
                "/v1/subscription/share", call -> change(call, "CANCEL", code -> shares.cancel(code, call.reader())));
        routes.get("/v1/customer/product/share/rule/{productCode}", SharingSection::rules);
    }

    private JsonNode invite(ApiCall call) {
        JsonBody body = call.body();
        String contact = body.requiredText("contact", ANY);
        String product = body.requiredText("productCode", CODE);
        if (!CONTACT_TYPES.contains(body.requiredText("contactType", ANY))) {
            throw Refusal.badRequest("contactType must be A, B, A_EMAIL or B_PHONENUMBER");
        }
        body.text("firstName", NAME);
        body.text("lastName", NAME);
        List<SandboxSubscription> candidates = subscriptions.of(call.reader().customerNumber()).stream()
                .filter(subscription -> subscription.isOf(product) && subscription.isSharable())
                .toList();
        if (candidates.isEmpty()) {
            return status("NO_SUBSCRIPTION");
        }
        return status(
                candidates.stream().allMatch(SandboxSubscription::isStopped)
                        ? "SUBSCRIPTION_STOPPED"
                        : shares.invite(call.reader(), product, contact));
    }

    private static JsonNode change(ApiCall call, String type, Function<String, String> change) {
        JsonBody body = call.body();
        String code = body.requiredText("shareCode", ANY);
        boolean supported = body.requiredText("changeType", ANY).equals(type);
        return status(supported ? change.apply(code) : "SHARE_CHANGE_TYPE_NOT_SUPPORTED");
    }

    private static JsonNode rules(ApiCall call) {
        JsonNode rule = Json.object()
                .put("productCode", call.path("productCode"))
                .put("shareType", "A")
                .put("shareCount", Shares.MOST);
        return Json.object().set("customerProductShareRules", Json.array(List.of(rule)));
    }

    private static JsonNode status(String status) {
        return Json.object().put("status", status);
    }
}
