package io.github.connectclient.bench.peer;

import java.util.List;

/** A consent history as somebody writing a client by hand would model it. */
public record History(String issuer, String subject, String subjectType, List<Entry> consents) {
    /** One consent. */
    public record Entry(long consentId, String target, String scope, List<Event> events) {}

    /** One decision. */
    public record Event(long consentEventId, long created, String source, boolean action) {}
}
