package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether somebody may read: all criteria that were sent must match. Thread-safe. */
final class AccessSection implements Section {
    private static final String IP = "ip";
    private static final List<String> CRITERIA = List.of("product", "articleId", "domain", IP, "categoryType");
    private static final List<String> SWITCHES =
            List.of("accessAzureAd", "accessAidFamily", "accessDomain", "accessArticle");

    private final Readers readers;
    private final Accesses accesses;

    AccessSection(Readers readers, Accesses accesses) {
        this.readers = readers;
        this.accesses = accesses;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/v1/customer/access", call -> check(call.reader(), call.body()));
        routes.post("/v1/client/access", call -> check(user(call.body()), call.body()));
    }

    /** Whom a request in client mode is about; null when nobody is known by what it says. */
    private @Nullable SandboxReader user(JsonBody body) {
        String uniqueId = body.text("uniqueId", Integer.MAX_VALUE);
        String credential = body.text("credential", Integer.MAX_VALUE);
        Long customerNumber = body.integer("customerNumber");
        boolean needsUser =
                CRITERIA.stream().anyMatch(name -> !name.equals(IP) && body.text(name, Integer.MAX_VALUE) != null);
        if (uniqueId == null && credential == null) {
            if (needsUser) {
                throw Refusal.badRequest("A check on anything but ip needs uniqueId or credential");
            }
            return null;
        }
        Predicate<SandboxReader> hasId = reader -> uniqueId == null || uniqueId.equals(reader.uniqueId());
        return readers.find(hasId.and(reader -> credential == null || credential.equals(reader.credential()))
                .and(reader ->
                        customerNumber == null || customerNumber.toString().equals(reader.customerNumber())));
    }

    private JsonNode check(@Nullable SandboxReader user, JsonBody body) {
        SWITCHES.forEach(name -> body.flag(name, false));
        List<ObjectNode> findings = new ArrayList<>();
        boolean all = true;
        for (String criterion : CRITERIA) {
            String value = body.text(criterion, Integer.MAX_VALUE);
            if (value != null) {
                boolean matches = matches(user, criterion, value);
                findings.add(finding(matches));
                all &= matches;
            }
        }
        return Json.object().put("access", all && !findings.isEmpty()).set("accesses", Json.array(findings));
    }

    private boolean matches(@Nullable SandboxReader user, String criterion, String value) {
        if (criterion.equals(IP)) {
            return accesses.hasIp(value);
        }
        return user != null
                && !value.isEmpty()
                && accesses.has(user.customerNumber(), new SandboxAccess(criterion, value));
    }

    private static ObjectNode finding(boolean matches) {
        return Json.object()
                .put("access", matches)
                .put("accessLevel", matches ? "A" : "C")
                .put("accessType", matches ? "A" : "D");
    }
}
