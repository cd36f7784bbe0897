package io.github.connectclient.bench.peer;

/** A registered consent event, as a hand-written client would read it. */
public record Registered(
        long consentId,
        String subject,
        String subjectType,
        long consentEventId,
        long created,
        String source,
        boolean action) {}
