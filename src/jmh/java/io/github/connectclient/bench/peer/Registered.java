package io.github.connectclient.bench.peer;

import org.jspecify.annotations.Nullable;

/** A registered consent event, as a hand-written client would read it; boxed, see {@link Groups}. */
public record Registered(
        @Nullable Long consentId,
        String subject,
        String subjectType,
        @Nullable Long consentEventId,
        @Nullable Long created,
        String source,
        @Nullable Boolean action) {}
