package io.github.connectclient.testing;

import io.github.connectclient.value.Subject;
import java.time.Instant;

/**
 * What issuers ask for in a sandbox: adds groups, consents, texts and decisions to those that are there.
 *
 * <p>A new sandbox holds, for the issuer {@code 468979834}, the group 1, the consent 1 ({@code editoral},
 * {@code email}) with its texts, the consent 2 ({@code editoral}, {@code telephone}) as a child of consent 1, and two
 * events of the subject {@code CONNECT 563457} on consent 1. {@link #clear()} starts from nothing. Ids count up from 1
 * and are never given twice. Thread-safe.
 */
public final class SandboxConsents {
    private final ConsentCatalogue catalogue;
    private final ConsentEvents events;

    SandboxConsents(ConsentCatalogue catalogue, ConsentEvents events) {
        this.catalogue = catalogue;
        this.events = events;
    }

    /**
     * Adds a consent group.
     *
     * @param group what to add
     * @return the id of the group
     */
    public long addGroup(SandboxConsentGroup group) {
        return catalogue.addGroup(group.definition());
    }

    /**
     * Adds a consent.
     *
     * @param consent what to add
     * @return the id of the consent
     * @throws IllegalArgumentException when its group or its parent is not one of the same issuer
     */
    public long add(SandboxConsent consent) {
        return catalogue.add(consent.definition(), consent.texts());
    }

    /**
     * Gives a consent a new wording from now on; the earlier one stays in the text history.
     *
     * @param consentId id of the consent
     * @param languageCode locale with an underscore, such as {@code nb_NO}
     * @param wording what the reader agrees to
     * @throws IllegalArgumentException when there is no such consent
     */
    public void changeText(long consentId, String languageCode, String wording) {
        catalogue.changeText(consentId, languageCode, wording);
    }

    /**
     * Puts a decision into the history without a call, as if it had been made elsewhere. Does not touch child consents.
     *
     * @param consentId id of the consent
     * @param subject whom the decision concerns
     * @param accepted whether the consent was given
     * @throws IllegalArgumentException when there is no such consent
     */
    public void addEvent(long consentId, Subject subject, boolean accepted) {
        events.add(key(consentId, subject), consentId, "Sandbox", accepted);
    }

    /**
     * Puts a decision of an earlier time into the history, as if it had been made elsewhere. Does not touch child consents. Histories
     * are listed in the order in which decisions were added, so add the oldest first.
     *
     * @param consentId id of the consent
     * @param subject whom the decision concerns
     * @param accepted whether the consent was given
     * @param source where it was made
     * @param created when it was made, sent in milliseconds
     * @throws IllegalArgumentException when there is no such consent
     */
    public void addEvent(long consentId, Subject subject, boolean accepted, String source, Instant created) {
        events.add(key(consentId, subject), consentId, source, accepted, created);
    }

    /** Removes all groups, consents, texts and events, also those of the samples. */
    public void clear() {
        events.clear();
        catalogue.clear();
    }

    private SubjectKey key(long consentId, Subject subject) {
        if (catalogue.find(consentId) == null) {
            throw new IllegalArgumentException("The sandbox has no consent " + consentId);
        }
        return new SubjectKey(subject.type().value(), subject.id());
    }
}
