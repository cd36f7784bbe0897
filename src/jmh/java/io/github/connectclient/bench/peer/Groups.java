package io.github.connectclient.bench.peer;

import java.util.List;

/** Consent groups as somebody writing a client by hand would model them: plain values, times as they arrive. */
public record Groups(String issuer, List<Group> groups) {
    /** One group. */
    public record Group(long consentGroupId, long created, int selectionOrder, List<Label> texts, boolean active) {}

    /** Its name in one language. */
    public record Label(String languageCode, String name, String description) {}
}
