package io.github.connectclient.consent;

import io.github.connectclient.internal.json.ReadBy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consents an issuer asks for. These are definitions: whether a reader gave them is in the {@link ConsentHistory}.
 *
 * @param issuer who asks for the consents, at most 255 characters
 * @param consents the consents; never null
 */
@ReadBy(ConsentListReader.class)
public record ConsentList(@Nullable String issuer, List<Consent> consents) {
    /** A missing list is read as an empty one. */
    public ConsentList {
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /**
     * One consent.
     *
     * @param consentId id of the consent
     * @param consentGroupId id of its group
     * @param target what the consent is about, at most 255 characters
     * @param scope part of the target, at most 255 characters
     * @param parentConsentId id of the parent in a tree of consents; presumably absent for a root
     * @param selectionOrder position when shown
     * @param displayMode one letter; only {@code A} has been seen, the list of codes is not known
     * @param created when it was made
     * @param texts name and description, one a language; never null
     * @param active whether the consent is in use
     */
    public record Consent(
            @Nullable Long consentId,
            @Nullable Long consentGroupId,
            @Nullable String target,
            @Nullable String scope,
            @Nullable Long parentConsentId,
            @Nullable Integer selectionOrder,
            @Nullable String displayMode,
            @Nullable Instant created,
            List<ConsentLabel> texts,
            @Nullable Boolean active) {
        /** A missing list is read as an empty one. */
        public Consent {
            texts = texts == null ? List.of() : List.copyOf(texts);
        }
    }
}
