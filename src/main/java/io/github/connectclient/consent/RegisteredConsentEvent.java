package io.github.connectclient.consent;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.internal.json.MissingMemberException;
import io.github.connectclient.value.SubjectType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the server recorded it.
 *
 * @param consentId id of the consent
 * @param subject whom the consent concerns, at most 255 characters
 * @param subjectType what the subject identifies
 * @param consentEventId id of the event; an answer without it is an error, because it acknowledges the act
 * @param created when it was recorded
 * @param source where the decision was made
 * @param action true for given, false for declined
 * @param childEvents events that followed on child consents; the server may send one bare object; never null
 */
public record RegisteredConsentEvent(
        @Nullable Long consentId,
        @Personal @Nullable String subject,
        @Nullable SubjectType subjectType,
        Long consentEventId,
        @Nullable Instant created,
        @Nullable String source,
        @Nullable Boolean action,
        List<ChildEvent> childEvents) {
    /** Insists on the acknowledgement; a missing list is read as an empty one. */
    public RegisteredConsentEvent {
        MissingMemberException.require("consentEventId", consentEventId);
        childEvents = childEvents == null ? List.of() : List.copyOf(childEvents);
    }

    /**
     * An event on a child consent.
     *
     * @param consentEventId id of the event
     * @param consentId id of the child consent
     * @param created when it was recorded
     * @param action true for given, false for declined
     */
    public record ChildEvent(
            @Nullable Long consentEventId,
            @Nullable Long consentId,
            @Nullable Instant created,
            @Nullable Boolean action) {}

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
