package io.github.connectclient.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.json.MissingMemberException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The purposes a reader permits on one level.
 *
 * @param permitted the purposes; never null
 */
public record Purposes(@JsonProperty("permission") List<Purpose> permitted) {
    /** A missing list is read as an empty one. */
    public Purposes {
        permitted = permitted == null ? List.of() : List.copyOf(permitted);
    }

    /**
     * Whether a purpose is permitted.
     *
     * @param purpose the purpose
     * @return true if it is in the list
     */
    public boolean permits(Purpose purpose) {
        return permitted.contains(purpose);
    }

    /** Body of a change. */
    record Change(List<Purpose> permission) {
        private static final int LONGEST_CODE = 20;

        static Change of(Collection<Purpose> purposes) {
            purposes.forEach(purpose -> Check.text("purpose", Objects.requireNonNull(purpose.code()), LONGEST_CODE));
            return new Change(List.copyOf(purposes));
        }
    }

    /** Answer to a change: the list acknowledges it, so an answer without one is an error. */
    record Changed(@Nullable List<Purpose> permission) {
        Changed {
            MissingMemberException.require("permission", permission);
        }

        Purposes purposes() {
            return new Purposes(Objects.requireNonNull(permission));
        }
    }
}
