package io.github.connectclient.permission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * Whether contact on a channel is permitted, shielded, or neither. Values this version does not know are kept. The reference
 * writes the values in both cases, so they are equal without regard to case.
 *
 * @param value as in JSON
 */
public record PermissionType(@JsonValue String value) {
    /** Contact is permitted. */
    public static final PermissionType PERMISSION = new PermissionType("PERMISSION");

    /** Contact is forbidden. */
    public static final PermissionType SHIELD = new PermissionType("SHIELD");

    /** Neither. Named by the reference, but not seen in a sample. */
    public static final PermissionType NONE = new PermissionType("NONE");

    /** Keeps whatever text there is. */
    @JsonCreator
    public PermissionType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PermissionType type && upperCase().equals(type.upperCase());
    }

    @Override
    public int hashCode() {
        return upperCase().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private String upperCase() {
        return value.toUpperCase(Locale.ROOT);
    }
}
