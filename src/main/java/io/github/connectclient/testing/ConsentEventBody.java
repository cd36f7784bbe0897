package io.github.connectclient.testing;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a registration, with the rules that it has to follow. */
final class ConsentEventBody {
    private final JsonBody json;

    ConsentEventBody(JsonBody json) {
        this.json = json;
    }

    /** The consent that is named by its id, by its target and scope, or by all three if they agree. */
    ConsentEntry consent(ConsentCatalogue catalogue) {
        Long id = json.integer("consentId");
        String target = json.text("consentTarget", Bounds.IDENTIFIER);
        String scope = json.text("consentScope", Bounds.IDENTIFIER);
        if ((target == null) != (scope == null)) {
            throw Refusal.badRequest("consentTarget and consentScope name a consent only together");
        }
        ConsentEntry consent;
        if (id != null) {
            consent = catalogue.find(id);
        } else if (target != null && scope != null) {
            consent = only(catalogue.findAbout(target, scope));
        } else {
            throw Refusal.badRequest("consentId, or consentTarget and consentScope, are required");
        }
        if (consent == null) {
            throw Refusal.badRequest("There is no such consent");
        }
        if (target != null && scope != null && !consent.isAbout(target, scope)) {
            throw Refusal.badRequest("consentId, consentTarget and consentScope name different consents");
        }
        return consent;
    }

    private static @Nullable ConsentEntry only(List<ConsentEntry> found) {
        if (found.size() > 1) {
            throw Refusal.badRequest("consentTarget and consentScope name more than one consent; send consentId");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** The subject that is named; in user mode the reader, when none is. */
    SubjectKey subject(ApiCall call) {
        String value = json.text("subject", Bounds.IDENTIFIER);
        String type = json.text("subjectType", Bounds.IDENTIFIER);
        if (value == null && type == null && !call.isClientMode()) {
            return SubjectKey.of(call.reader());
        }
        if (value == null || value.isEmpty() || type == null) {
            throw Refusal.badRequest("subject and subjectType are required");
        }
        return new SubjectKey(type, value);
    }

    boolean accepted() {
        return json.requiredFlag("action");
    }

    @Nullable
    String source() {
        return json.text("source", Integer.MAX_VALUE);
    }

    /** Checks the members that the sandbox accepts and does not keep. */
    void checkRest() {
        json.integer("eventTime");
        String data = json.text("data", Integer.MAX_VALUE);
        try {
            Base64.getMimeDecoder().decode(data == null ? "" : data);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("data must be Base64");
        }
    }
}
