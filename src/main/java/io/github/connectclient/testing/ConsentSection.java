package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The lists of what issuers ask for: consent groups, consents and their texts. */
final class ConsentSection implements Section {
    private final ConsentCatalogue catalogue;

    ConsentSection(ConsentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/customer/privacy/consentGroups/{issuer}", this::listGroups);
        routes.get("/v1/client/customer/privacy/consentGroups/{issuer}", this::listGroups);
        routes.get("/v1/customer/privacy/consents/{issuer}", this::listConsents);
        routes.get("/v1/client/customer/privacy/consents/{issuer}", this::listConsents);
        routes.get("/v1/client/customer/privacy/consent/text/{issuer}", this::listTexts);
        routes.get("/v1/client/customer/privacy/consent/text/history/{issuer}", this::listTextHistory);
    }

    private JsonNode listGroups(ApiCall call) {
        boolean showsInactive = ConsentFilter.showsInactive(call);
        return ofIssuer(
                call,
                "groups",
                catalogue
                        .groups(issuer(call))
                        .filter(group -> showsInactive || group.isActive())
                        .map(Definition::tree));
    }

    private JsonNode listConsents(ApiCall call) {
        Stream<ConsentEntry> shown = catalogue.consents(issuer(call)).filter(ConsentFilter.ofList(call));
        return ofIssuer(
                call, "consents", shown.map(consent -> consent.definition().tree()));
    }

    private JsonNode listTexts(ApiCall call) {
        Stream<ConsentEntry> shown = catalogue.consents(issuer(call)).filter(ConsentFilter.ofTexts(call));
        return ofIssuer(call, "consents", shown.map(consent -> consent.withTexts(Wording::current)));
    }

    private JsonNode listTextHistory(ApiCall call) {
        Stream<ConsentEntry> shown = catalogue.consents(issuer(call)).filter(ConsentFilter.ofTexts(call));
        return ofIssuer(call, "consents", shown.map(consent -> consent.withTexts(Wording::history)));
    }

    private static JsonNode ofIssuer(ApiCall call, String member, Stream<? extends JsonNode> items) {
        return Json.object().put("issuer", issuer(call)).set(member, Json.array(items.toList()));
    }

    private static String issuer(ApiCall call) {
        return call.path("issuer", Bounds.IDENTIFIER);
    }
}
