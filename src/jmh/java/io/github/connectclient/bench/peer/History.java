package io.github.connectclient.bench.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consent history as somebody writing a client by hand would model it; boxed, see {@link Groups}. */
public record History(String issuer, String subject, String subjectType, List<Entry> consents) {
    /** One consent. */
    public record Entry(@Nullable Long consentId, String target, String scope, List<Event> events) {}

    /** One decision. */
    public record Event(
            @Nullable Long consentEventId,
            @Nullable Long created,
            String source,
            @Nullable Boolean action) {}
}
