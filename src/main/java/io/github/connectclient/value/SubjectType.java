package io.github.connectclient.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What the value of a {@link Subject} identifies. Values this version does not know are kept when they are read; only the four
 * known ones are sent.
 *
 * @param value as in JSON
 */
public record SubjectType(@JsonValue String value) {
    /** A customer number in Connect. */
    public static final SubjectType CONNECT = new SubjectType("CONNECT");

    /** A credential of a ConnectID account: e-mail address or phone number. */
    public static final SubjectType CONNECTID = new SubjectType("CONNECTID");

    /** An id of an external system. */
    public static final SubjectType EXTERNAL = new SubjectType("EXTERNAL");

    /** A ConnectID order id. */
    public static final SubjectType ORDER = new SubjectType("ORDER");

    /** Keeps whatever text there is. */
    @JsonCreator
    public SubjectType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
