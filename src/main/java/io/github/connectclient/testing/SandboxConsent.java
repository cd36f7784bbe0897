package io.github.connectclient.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A consent for {@link SandboxConsents#add}. Immutable; every step gives a new one.
 *
 * <pre>{@code
 * long consent = sandbox.consents()
 *         .add(SandboxConsent.of("468979834", "newsletter", "email")
 *                 .inGroup(1)
 *                 .named("nb_NO", "Nyhetsbrev", "Nyheter hver fredag")
 *                 .text("nb_NO", "Vil du ha nyhetsbrevet?"));
 * }</pre>
 */
public final class SandboxConsent {
    private final Definition definition;
    private final List<Text> texts;

    private SandboxConsent(Definition definition, List<Text> texts) {
        this.definition = definition;
        this.texts = List.copyOf(texts);
    }

    /** A wording in one language; it applies from the creation of the consent, and until now, unless told otherwise. */
    record Text(
            String languageCode,
            String wording,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /**
     * An active consent without group, parent, names and texts, at position 1, with display mode {@code A}.
     *
     * @param issuer who asks for the consent, at most 255 characters
     * @param target what the consent is about, at most 255 characters
     * @param scope part of the target, at most 255 characters
     * @return the consent
     */
    public static SandboxConsent of(String issuer, String target, String scope) {
        if (target.length() > Bounds.IDENTIFIER || scope.length() > Bounds.IDENTIFIER) {
            throw new IllegalArgumentException("Target and scope have at most " + Bounds.IDENTIFIER + " characters");
        }
        Definition definition = Definition.of(issuer)
                .with(tree -> tree.put("target", target).put("scope", scope).put("displayMode", "A"));
        return new SandboxConsent(definition, List.of());
    }

    /**
     * Puts the consent into a group of the same issuer.
     *
     * @param consentGroupId id of the group, from {@link SandboxConsents#addGroup}
     * @return a new consent
     */
    public SandboxConsent inGroup(long consentGroupId) {
        return changed(all -> all.with(tree -> tree.put("consentGroupId", consentGroupId)));
    }

    /**
     * Makes the consent a child: a decision about the parent is a decision about it, too.
     *
     * @param parentConsentId id of a consent of the same issuer
     * @return a new consent
     */
    public SandboxConsent childOf(long parentConsentId) {
        return changed(all -> all.with(tree -> tree.put("parentConsentId", parentConsentId)));
    }

    /**
     * Adds a name and a description in one language.
     *
     * @param languageCode locale with an underscore, such as {@code nb_NO}
     * @param name short name
     * @param description longer text
     * @return a new consent
     */
    public SandboxConsent named(String languageCode, String name, String description) {
        return changed(all -> all.named(languageCode, name, description));
    }

    /**
     * Adds the wording that applies now, in one language, from the time at which the consent was created. A later text
     * in the same language is a later version.
     *
     * @param languageCode locale with an underscore, such as {@code nb_NO}
     * @param wording what the reader agrees to
     * @return a new consent
     */
    public SandboxConsent text(String languageCode, String wording) {
        return worded(new Text(languageCode, wording, null, null));
    }

    /**
     * Adds the wording that applies since a given time.
     *
     * @param languageCode locale with an underscore, such as {@code nb_NO}
     * @param wording what the reader agrees to
     * @param since when it began to apply, sent in milliseconds
     * @return a new consent
     */
    public SandboxConsent text(String languageCode, String wording, Instant since) {
        return worded(new Text(languageCode, wording, since, null));
    }

    /**
     * Adds a wording that no longer applies. Give these first, the oldest one before the others.
     *
     * @param languageCode locale with an underscore, such as {@code nb_NO}
     * @param wording what readers agreed to
     * @param since when it began to apply, sent in milliseconds
     * @param until when it ended, sent in milliseconds
     * @return a new consent
     */
    public SandboxConsent formerText(String languageCode, String wording, Instant since, Instant until) {
        return worded(new Text(languageCode, wording, since, until));
    }

    /**
     * Sets the position at which the consent is shown; 1 unless set.
     *
     * @param position the position
     * @return a new consent
     */
    public SandboxConsent selectionOrder(int position) {
        return changed(all -> all.with(tree -> tree.put("selectionOrder", position)));
    }

    /**
     * Sets when the consent was created; the time at which it is added unless set.
     *
     * @param instant the time, sent in milliseconds
     * @return a new consent
     */
    public SandboxConsent created(Instant instant) {
        return changed(all -> all.with(tree -> tree.put("created", instant.toEpochMilli())));
    }

    /**
     * Takes the consent out of use: only lists that ask for inactive records show it.
     *
     * @return a new consent
     */
    public SandboxConsent inactive() {
        return changed(all -> all.with(tree -> tree.put("active", false)));
    }

    Definition definition() {
        return definition;
    }

    List<Text> texts() {
        return texts;
    }

    private SandboxConsent changed(UnaryOperator<Definition> change) {
        return new SandboxConsent(change.apply(definition), texts);
    }

    private SandboxConsent worded(Text text) {
        List<Text> extended = new ArrayList<>(texts);
        extended.add(text);
        return new SandboxConsent(definition, extended);
    }
}
