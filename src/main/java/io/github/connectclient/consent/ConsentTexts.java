package io.github.connectclient.consent;

import io.github.connectclient.internal.json.ReadBy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The present wording of consents.
 *
 * @param issuer who asks for the consents, at most 255 characters
 * @param consents consents with their texts; never null
 */
@ReadBy(ConsentTextsReader.class)
public record ConsentTexts(@Nullable String issuer, List<Entry> consents) {
    /** A missing list is read as an empty one. */
    public ConsentTexts {
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /**
     * One consent and its wording.
     *
     * @param consentId id of the consent
     * @param consentGroupId id of its group
     * @param target what the consent is about, at most 255 characters
     * @param scope part of the target, at most 255 characters
     * @param texts the wording, one a language; never null
     */
    public record Entry(
            @Nullable Long consentId,
            @Nullable Long consentGroupId,
            @Nullable String target,
            @Nullable String scope,
            List<Text> texts) {
        /** A missing list is read as an empty one. */
        public Entry {
            texts = texts == null ? List.of() : List.copyOf(texts);
        }
    }

    /**
     * The wording in one language.
     *
     * @param textId id of the text; the history calls it {@code consentTextId}
     * @param languageCode language and country with an underscore, for example {@code nb_NO}
     * @param text the wording
     * @param fromDate valid from
     */
    public record Text(
            @Nullable Long textId,
            @Nullable String languageCode,
            @Nullable String text,
            @Nullable Instant fromDate) {}
}
