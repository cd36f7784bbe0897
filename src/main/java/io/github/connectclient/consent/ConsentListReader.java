package io.github.connectclient.consent;

import io.github.connectclient.consent.ConsentList.Consent;
import io.github.connectclient.internal.json.Members;
import io.github.connectclient.internal.json.Names;
import io.github.connectclient.internal.json.RecordReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads lists of consents, each with its name in every language. */
final class ConsentListReader implements RecordReader<ConsentList> {
    private static final Names CONSENT_LIST = Names.of("issuer", "consents");
    private static final Names CONSENT = Names.of(
            "consentId",
            "consentGroupId",
            "target",
            "scope",
            "parentConsentId",
            "selectionOrder",
            "displayMode",
            "created",
            "texts",
            "active");

    @Override
    public ConsentList read(Members in) throws IOException {
        String issuer = null;
        List<Consent> consents = List.of();
        for (int i = 0; in.next(CONSENT_LIST, i); i++) {
            switch (in.name()) {
                case "issuer" -> issuer = in.text();
                case "consents" -> consents = in.list(Consent.class, ConsentListReader::consent);
                default -> in.skip();
            }
        }
        return new ConsentList(issuer, consents);
    }

    private static Consent consent(Members in) throws IOException {
        Long consentId = null;
        Long consentGroupId = null;
        String target = null;
        String scope = null;
        Long parentConsentId = null;
        Integer selectionOrder = null;
        String displayMode = null;
        Instant created = null;
        List<ConsentLabel> texts = List.of();
        Boolean active = null;
        for (int i = 0; in.next(CONSENT, i); i++) {
            switch (in.name()) {
                case "consentId" -> consentId = in.number();
                case "consentGroupId" -> consentGroupId = in.number();
                case "target" -> target = in.text();
                case "scope" -> scope = in.repeatedText();
                case "parentConsentId" -> parentConsentId = in.number();
                case "selectionOrder" -> selectionOrder = in.integer();
                case "displayMode" -> displayMode = in.repeatedText();
                case "created" -> created = in.time();
                case "texts" -> texts = in.list(ConsentLabel.class, ConsentLabels::label);
                case "active" -> active = in.flag();
                default -> in.skip();
            }
        }
        return new Consent(
                consentId,
                consentGroupId,
                target,
                scope,
                parentConsentId,
                selectionOrder,
                displayMode,
                created,
                texts,
                active);
    }
}
