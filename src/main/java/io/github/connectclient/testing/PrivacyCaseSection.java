package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Opens access and erasure cases, and keeps them for inspection. Thread-safe. */
final class PrivacyCaseSection implements Section {
    private final Queue<SandboxPrivacyCase> cases = new ConcurrentLinkedQueue<>();
    private final Clock clock;

    PrivacyCaseSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/v1/customer/privacy/access", call -> open(SandboxPrivacyCase.Kind.ACCESS, call));
        routes.post("/v1/customer/privacy/erasure", call -> open(SandboxPrivacyCase.Kind.ERASURE, call));
    }

    List<SandboxPrivacyCase> cases() {
        return List.copyOf(cases);
    }

    private JsonNode open(SandboxPrivacyCase.Kind kind, ApiCall call) {
        boolean receiptWanted = call.body().requiredFlag("sendReceipt");
        cases.add(new SandboxPrivacyCase(kind, call.reader().customerNumber(), receiptWanted, clock.instant()));
        return Json.object().put("success", true).put("receiptSend", receiptWanted);
    }
}
