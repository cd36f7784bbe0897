package io.github.connectclient.bench.peer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consent groups as somebody writing a client by hand would model them: times as they arrive, and boxed, because nearly
 * everything is optional in the reference and what is absent is not 0.
 */
public record Groups(String issuer, List<Group> groups) {
    /** One group. */
    public record Group(
            @Nullable Long consentGroupId,
            @Nullable Long created,
            @Nullable Integer selectionOrder,
            List<Label> texts,
            @Nullable Boolean active) {}

    /** Its name in one language. */
    public record Label(String languageCode, String name, String description) {}
}
