package io.github.connectclient.consent;

import io.github.connectclient.internal.json.ReadBy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every wording consents have had.
 *
 * @param issuer who asks for the consents, at most 255 characters
 * @param consents consents with the history of their texts; never null
 */
@ReadBy(ConsentTextHistoryReader.class)
public record ConsentTextHistory(@Nullable String issuer, List<Entry> consents) {
    /** A missing list is read as an empty one. */
    public ConsentTextHistory {
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /**
     * One consent and the history of its texts.
     *
     * @param consentId id of the consent
     * @param consentGroupId id of its group
     * @param target what the consent is about, at most 255 characters
     * @param scope part of the target, at most 255 characters
     * @param texts the texts, one a language; never null
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
     * The history of one text.
     *
     * @param consentTextId id of the text; the list of present texts calls it {@code textId}
     * @param languageCode language and country with an underscore, for example {@code nb_NO}
     * @param textHistory versions, in the samples oldest first; never null
     */
    public record Text(
            @Nullable Long consentTextId, @Nullable String languageCode, List<Version> textHistory) {
        /** A missing list is read as an empty one. */
        public Text {
            textHistory = textHistory == null ? List.of() : List.copyOf(textHistory);
        }
    }

    /**
     * One version of a text.
     *
     * @param consentTextHistoryId id of the version
     * @param text the wording
     * @param fromDate valid from
     * @param toDate valid until; presumably absent for the present version
     */
    public record Version(
            @Nullable Long consentTextHistoryId,
            @Nullable String text,
            @Nullable Instant fromDate,
            @Nullable Instant toDate) {}
}
