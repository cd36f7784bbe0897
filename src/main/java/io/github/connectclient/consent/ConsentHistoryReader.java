package io.github.connectclient.consent;

import io.github.connectclient.consent.ConsentHistory.Entry;
import io.github.connectclient.consent.ConsentHistory.Event;
import io.github.connectclient.internal.json.Members;
import io.github.connectclient.internal.json.Names;
import io.github.connectclient.internal.json.RecordReader;
import io.github.connectclient.value.SubjectType;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Reads consent histories, which hold thousands of events. */
final class ConsentHistoryReader implements RecordReader<ConsentHistory> {
    private static final Names CONSENT_HISTORY = Names.of("issuer", "subject", "subjectType", "consents");
    private static final Names ENTRY = Names.of("consentId", "target", "scope", "events");
    private static final Names EVENT = Names.of("consentEventId", "created", "source", "action");

    @Override
    public ConsentHistory read(Members in) throws IOException {
        String issuer = null;
        String subject = null;
        SubjectType subjectType = null;
        List<Entry> consents = List.of();
        for (int i = 0; in.next(CONSENT_HISTORY, i); i++) {
            switch (in.name()) {
                case "issuer" -> issuer = in.text();
                case "subject" -> subject = in.text();
                case "subjectType" -> subjectType = in.value(SubjectType.class);
                case "consents" -> consents = in.list(Entry.class, ConsentHistoryReader::entry);
                default -> in.skip();
            }
        }
        return new ConsentHistory(issuer, subject, subjectType, consents);
    }

    private static Entry entry(Members in) throws IOException {
        Long consentId = null;
        String target = null;
        String scope = null;
        List<Event> events = List.of();
        for (int i = 0; in.next(ENTRY, i); i++) {
            switch (in.name()) {
                case "consentId" -> consentId = in.number();
                case "target" -> target = in.text();
                case "scope" -> scope = in.repeatedText();
                case "events" -> events = in.list(Event.class, ConsentHistoryReader::event);
                default -> in.skip();
            }
        }
        return new Entry(consentId, target, scope, events);
    }

    private static Event event(Members in) throws IOException {
        Long consentEventId = null;
        Instant created = null;
        String source = null;
        Boolean action = null;
        for (int i = 0; in.next(EVENT, i); i++) {
            switch (in.name()) {
                case "consentEventId" -> consentEventId = in.number();
                case "created" -> created = in.time();
                case "source" -> source = in.repeatedText();
                case "action" -> action = in.flag();
                default -> in.skip();
            }
        }
        return new Event(consentEventId, created, source, action);
    }
}
