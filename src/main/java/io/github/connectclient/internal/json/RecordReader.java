package io.github.connectclient.internal.json;

import java.io.IOException;

/**
 * Reads records of one kind, member by member, without the buffer and the reflection that Jackson needs for each. Worth its
 * lines only for records that answers hold by the thousand. Thread-safe.
 *
 * @param <T> the record
 */
@FunctionalInterface
public interface RecordReader<T> {
    /**
     * Reads one record.
     *
     * @param in its members
     * @return the record
     * @throws IOException if it cannot be read
     */
    T read(Members in) throws IOException;
}
