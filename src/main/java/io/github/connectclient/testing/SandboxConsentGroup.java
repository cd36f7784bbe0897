package io.github.connectclient.testing;

import java.time.Instant;

/**
 * A consent group for {@link SandboxConsents#addGroup}. Immutable; every step gives a new one.
 *
 * <pre>{@code
 * long group = sandbox.consents().addGroup(SandboxConsentGroup.of("468979834").named("nb_NO", "Post", "Brev og kort"));
 * }</pre>
 */
public final class SandboxConsentGroup {
    private final Definition definition;

    private SandboxConsentGroup(Definition definition) {
        this.definition = definition;
    }

    /**
     * An active group without names, at position 1.
     *
     * @param issuer who asks for the consents, at most 255 characters
     * @return the group
     */
    public static SandboxConsentGroup of(String issuer) {
        return new SandboxConsentGroup(Definition.of(issuer));
    }

    /**
     * Adds a name and a description in one language.
     *
     * @param languageCode locale with an underscore, such as {@code nb_NO}
     * @param name short name
     * @param description longer text
     * @return a new group
     */
    public SandboxConsentGroup named(String languageCode, String name, String description) {
        return new SandboxConsentGroup(definition.named(languageCode, name, description));
    }

    /**
     * Sets the position at which the group is shown; 1 unless set.
     *
     * @param position the position
     * @return a new group
     */
    public SandboxConsentGroup selectionOrder(int position) {
        return new SandboxConsentGroup(definition.with(tree -> tree.put("selectionOrder", position)));
    }

    /**
     * Sets when the group was created; the time at which it is added unless set.
     *
     * @param instant the time, sent in milliseconds
     * @return a new group
     */
    public SandboxConsentGroup created(Instant instant) {
        return new SandboxConsentGroup(definition.with(tree -> tree.put("created", instant.toEpochMilli())));
    }

    /**
     * Takes the group out of use: only lists that ask for inactive records show it.
     *
     * @return a new group
     */
    public SandboxConsentGroup inactive() {
        return new SandboxConsentGroup(definition.with(tree -> tree.put("active", false)));
    }

    Definition definition() {
        return definition;
    }
}
