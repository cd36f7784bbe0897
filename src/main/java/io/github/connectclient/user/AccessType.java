package io.github.connectclient.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What kind of access an {@link AccessResult.Finding} is about. The meanings come from programs that call the API, and from an
 * operation that is gone. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record AccessType(@JsonValue String value) {
    /** Access without a limit. */
    public static final AccessType UNLIMITED = new AccessType("A");

    /** Access for a period; not seen in a sample. */
    public static final AccessType PERIOD = new AccessType("B");

    /** No access. */
    public static final AccessType NONE = new AccessType("D");

    /** Keeps whatever text there is. */
    @JsonCreator
    public AccessType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
