package io.github.connectclient.consent;

import io.github.connectclient.internal.json.ReadBy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consent groups of an issuer.
 *
 * @param issuer who asks for the consents, at most 255 characters
 * @param groups the groups; never null
 */
@ReadBy(ConsentGroupsReader.class)
public record ConsentGroups(@Nullable String issuer, List<Group> groups) {
    /** A missing list is read as an empty one. */
    public ConsentGroups {
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    /**
     * One group of consents.
     *
     * @param consentGroupId id of the group
     * @param created when it was made
     * @param selectionOrder position when shown
     * @param texts name and description, one a language; never null
     * @param active whether the group is in use
     */
    public record Group(
            @Nullable Long consentGroupId,
            @Nullable Instant created,
            @Nullable Integer selectionOrder,
            List<ConsentLabel> texts,
            @Nullable Boolean active) {
        /** A missing list is read as an empty one. */
        public Group {
            texts = texts == null ? List.of() : List.copyOf(texts);
        }
    }
}
