package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.stream.Stream;

/** The names of the members of one kind of object, ready to be compared with what comes. Immutable and thread-safe. */
public final class Names {
    private final SerializableString[] names;

    private Names(SerializableString[] names) {
        this.names = names;
    }

    /**
     * Names.
     *
     * @param names in the order of the reference, at least one
     * @return the same, prepared
     */
    public static Names of(String... names) {
        return new Names(Stream.of(names).map(SerializedString::new).toArray(SerializableString[]::new));
    }

    /** The name expected after a number of members; any, once they have all come. */
    SerializableString at(int count) {
        return names[count < names.length ? count : 0];
    }
}
