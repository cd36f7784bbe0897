package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Registers decisions about consents, and lists those of a subject. */
final class ConsentEventSection implements Section {
    private final ConsentCatalogue catalogue;
    private final ConsentEvents events;

    ConsentEventSection(ConsentCatalogue catalogue, ConsentEvents events) {
        this.catalogue = catalogue;
        this.events = events;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/customer/privacy/consentEvent/history/{issuer}/{subjectType}/{subject}", this::listHistory);
        routes.get(
                "/v1/client/customer/privacy/consentEvent/history/{issuer}/{subjectType}/{subject}", this::listHistory);
        routes.post("/v1/customer/privacy/consentEvent", this::register);
        routes.post("/v1/client/customer/privacy/consentEvent", this::register);
    }

    private JsonNode listHistory(ApiCall call) {
        String issuer = call.path("issuer", Bounds.IDENTIFIER);
        SubjectKey subject = new SubjectKey(call.path("subjectType"), call.path("subject", Bounds.IDENTIFIER));
        List<ObjectNode> consents = new ArrayList<>();
        catalogue.consents(issuer).filter(ConsentFilter.ofHistory(call)).forEach(consent -> {
            List<ObjectNode> found = events.find(subject, consent.id()).stream()
                    .map(ConsentEventAnswers::inHistory)
                    .toList();
            if (!found.isEmpty()) {
                consents.add(consent.withEvents(found));
            }
        });
        return Json.object()
                .put("issuer", issuer)
                .put("subject", subject.value())
                .put("subjectType", subject.type())
                .set("consents", Json.array(consents));
    }

    private JsonNode register(ApiCall call) {
        ConsentEventBody body = new ConsentEventBody(call.body());
        ConsentEntry consent = body.consent(catalogue);
        SubjectKey subject = body.subject(call);
        boolean accepted = body.accepted();
        String source = body.source();
        body.checkRest();
        ConsentEvents.Event event = events.add(subject, consent.id(), source, accepted);
        List<ConsentEvents.Event> children = catalogue.children(consent.id()).stream()
                .map(child -> events.add(subject, child.id(), source, accepted))
                .toList();
        return call.isClientMode()
                ? ConsentEventAnswers.registeredByClient(event, subject, children)
                : ConsentEventAnswers.registeredByReader(event, subject, children);
    }
}
