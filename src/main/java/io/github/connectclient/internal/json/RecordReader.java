package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/**
 * Reads an answer whose records come by the thousand, without the buffer and the reflection that Jackson needs for each. A
 * record of such an answer names its reader in {@code @JsonDeserialize}. Thread-safe.
 *
 * @param <T> the record
 */
public abstract class RecordReader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    /**
     * A reader.
     *
     * @param type the record
     */
    protected RecordReader(Class<T> type) {
        super(type);
        this.type = type;
    }

    /**
     * Reads one record.
     *
     * @param in stands at the beginning of the record
     * @return the record
     * @throws IOException if it cannot be read
     */
    protected abstract T read(Members in) throws IOException;

    @Override
    public final T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return new Members(parser, context).object(type, this::read);
    }
}
