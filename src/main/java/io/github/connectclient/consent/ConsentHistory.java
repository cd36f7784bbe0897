package io.github.connectclient.consent;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.internal.json.ReadBy;
import io.github.connectclient.value.SubjectType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of one subject on the consents of one issuer.
 *
 * @param issuer who asked for the consents, at most 255 characters
 * @param subject whom they concern, at most 255 characters
 * @param subjectType what the subject identifies
 * @param consents consents with their events; never null
 */
@ReadBy(ConsentHistoryReader.class)
public record ConsentHistory(
        @Nullable String issuer,
        @Personal @Nullable String subject,
        @Nullable SubjectType subjectType,
        List<Entry> consents) {
    /** A missing list is read as an empty one. */
    public ConsentHistory {
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /**
     * One consent and the decisions on it.
     *
     * @param consentId id of the consent
     * @param target what the consent is about, for example the address of a policy; at most 255 characters
     * @param scope part of the target, for example a channel; at most 255 characters
     * @param events decisions, in the samples oldest first; never null
     */
    public record Entry(
            @Nullable Long consentId,
            @Nullable String target,
            @Nullable String scope,
            List<Event> events) {
        /** A missing list is read as an empty one. */
        public Entry {
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    /**
     * One decision.
     *
     * @param consentEventId id of the event
     * @param created when it was recorded
     * @param source where it was made, for example {@code Selfservice}
     * @param action true for given, false for declined or withdrawn; the reference shows the member but does not say so
     */
    public record Event(
            @Nullable Long consentEventId,
            @Nullable Instant created,
            @Nullable String source,
            @Nullable Boolean action) {}

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
