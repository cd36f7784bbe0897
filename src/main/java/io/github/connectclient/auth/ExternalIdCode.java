package io.github.connectclient.auth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * A code that stands for a person whom another system has identified, good for one {@link Login#exchange}. It is a secret:
 * {@code toString} shows nothing of it.
 *
 * @param value the code itself
 */
public record ExternalIdCode(@JsonValue String value) {
    /** Keeps whatever text there is. */
    @JsonCreator
    public ExternalIdCode {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return "ExternalIdCode";
    }
}
