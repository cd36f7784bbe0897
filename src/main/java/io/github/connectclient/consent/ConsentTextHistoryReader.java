package io.github.connectclient.consent;

import io.github.connectclient.consent.ConsentTextHistory.Entry;
import io.github.connectclient.consent.ConsentTextHistory.Text;
import io.github.connectclient.consent.ConsentTextHistory.Version;
import io.github.connectclient.internal.json.Members;
import io.github.connectclient.internal.json.Names;
import io.github.connectclient.internal.json.RecordReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads every wording that consents have had. */
final class ConsentTextHistoryReader implements RecordReader<ConsentTextHistory> {
    private static final Names CONSENT_TEXT_HISTORY = Names.of("issuer", "consents");
    private static final Names ENTRY = Names.of("consentId", "consentGroupId", "target", "scope", "texts");
    private static final Names TEXT = Names.of("consentTextId", "languageCode", "textHistory");
    private static final Names VERSION = Names.of("consentTextHistoryId", "text", "fromDate", "toDate");

    @Override
    public ConsentTextHistory read(Members in) throws IOException {
        String issuer = null;
        List<Entry> consents = List.of();
        for (int i = 0; in.next(CONSENT_TEXT_HISTORY, i); i++) {
            switch (in.name()) {
                case "issuer" -> issuer = in.text();
                case "consents" -> consents = in.list(Entry.class, ConsentTextHistoryReader::entry);
                default -> in.skip();
            }
        }
        return new ConsentTextHistory(issuer, consents);
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
                case "texts" -> texts = in.list(Text.class, ConsentTextHistoryReader::text);
                default -> in.skip();
            }
        }
        return new Entry(consentId, consentGroupId, target, scope, texts);
    }

    private static Text text(Members in) throws IOException {
        Long consentTextId = null;
        String languageCode = null;
        List<Version> textHistory = List.of();
        for (int i = 0; in.next(TEXT, i); i++) {
            switch (in.name()) {
                case "consentTextId" -> consentTextId = in.number();
                case "languageCode" -> languageCode = in.repeatedText();
                case "textHistory" -> textHistory = in.list(Version.class, ConsentTextHistoryReader::version);
                default -> in.skip();
            }
        }
        return new Text(consentTextId, languageCode, textHistory);
    }

    private static Version version(Members in) throws IOException {
        Long consentTextHistoryId = null;
        String text = null;
        Instant fromDate = null;
        Instant toDate = null;
        for (int i = 0; in.next(VERSION, i); i++) {
            switch (in.name()) {
                case "consentTextHistoryId" -> consentTextHistoryId = in.number();
                case "text" -> text = in.text();
                case "fromDate" -> fromDate = in.time();
                case "toDate" -> toDate = in.time();
                default -> in.skip();
            }
        }
        return new Version(consentTextHistoryId, text, fromDate, toDate);
    }
}
