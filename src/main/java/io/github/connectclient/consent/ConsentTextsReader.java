package io.github.connectclient.consent;

import io.github.connectclient.consent.ConsentTexts.Entry;
import io.github.connectclient.consent.ConsentTexts.Text;
import io.github.connectclient.internal.json.Members;
import io.github.connectclient.internal.json.Names;
import io.github.connectclient.internal.json.RecordReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads the wording of consents, in every language. */
final class ConsentTextsReader implements RecordReader<ConsentTexts> {
    private static final Names CONSENT_TEXTS = Names.of("issuer", "consents");
    private static final Names ENTRY = Names.of("consentId", "consentGroupId", "target", "scope", "texts");
    private static final Names TEXT = Names.of("textId", "languageCode", "text", "fromDate");

    @Override
    public ConsentTexts read(Members in) throws IOException {
        String issuer = null;
        List<Entry> consents = List.of();
        for (int i = 0; in.next(CONSENT_TEXTS, i); i++) {
            switch (in.name()) {
                case "issuer" -> issuer = in.text();
                case "consents" -> consents = in.list(Entry.class, ConsentTextsReader::entry);
                default -> in.skip();
            }
        }
        return new ConsentTexts(issuer, consents);
    }

    private static Entry entry(Members in) throws IOException {
        Long consentId = null;
        Long consentGroupId = null;
        String target = null;
        String scope = null;
        List<Text> texts = List.of();
        for (int i = 0; in.next(ENTRY, i); i++) {
            switch (in.name()) {
                case "consentId" -> consentId = in.number();
                case "consentGroupId" -> consentGroupId = in.number();
                case "target" -> target = in.text();
                case "scope" -> scope = in.repeatedText();
                case "texts" -> texts = in.list(Text.class, ConsentTextsReader::text);
                default -> in.skip();
            }
        }
        return new Entry(consentId, consentGroupId, target, scope, texts);
    }

    private static Text text(Members in) throws IOException {
        Long textId = null;
        String languageCode = null;
        String text = null;
        Instant fromDate = null;
        for (int i = 0; in.next(TEXT, i); i++) {
            switch (in.name()) {
                case "textId" -> textId = in.number();
                case "languageCode" -> languageCode = in.repeatedText();
                case "text" -> text = in.text();
                case "fromDate" -> fromDate = in.time();
                default -> in.skip();
            }
        }
        return new Text(textId, languageCode, text, fromDate);
    }
}
