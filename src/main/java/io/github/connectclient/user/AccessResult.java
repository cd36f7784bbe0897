package io.github.connectclient.user;

import io.github.connectclient.value.Unmodelled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is access, and what was found on the way. The reference shows this answer only in part.
 *
 * @param access whether all criteria matched; {@link #grantsAccess()} is the safer way to ask
 * @param accesses the single findings; never null
 * @param more members that only samples could show, such as the list of articles, whose name is not known
 */
public record AccessResult(@Nullable Boolean access, List<Finding> accesses, Unmodelled more) {
    /** A missing list is read as an empty one. */
    public AccessResult {
        accesses = accesses == null ? List.of() : List.copyOf(accesses);
    }

    /**
     * Whether there is access.
     *
     * @return true only if the server said so; false also when the answer did not tell
     */
    public boolean grantsAccess() {
        return Boolean.TRUE.equals(access);
    }

    /**
     * One finding of a check.
     *
     * @param access whether it gives access
     * @param accessLevel code of the level, whose meaning is not documented
     * @param accessType what kind of access it is
     * @param more members that this library does not know
     */
    public record Finding(
            @Nullable Boolean access,
            @Nullable AccessLevel accessLevel,
            @Nullable AccessType accessType,
            Unmodelled more) {}
}
