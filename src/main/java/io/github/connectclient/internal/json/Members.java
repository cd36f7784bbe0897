package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of JSON objects, one after the other. What is written as the reference says is read here; everything else, such
 * as digits in a text, is left to the readers that all other records have, so that all records read alike and fail alike.
 * For one answer and one thread.
 *
 * <pre>{@code
 * for (int i = 0; in.next(EVENT, i); i++) {
 *     switch (in.name()) {
 *         case "created" -> created = in.time();
 *         default -> in.skip();
 *     }
 * }
 * }</pre>
 */
public final class Members {
    /** No member: the object itself is at fault. */
    private static final String NONE = "";

    private final JsonParser parser;
    private final DeserializationContext context;
    private final RepeatedTexts repeated = new RepeatedTexts();

    /** The elements of all lists that are being read, the innermost last. */
    private Object[] elements = new Object[8];

    private int gathered;
    private String name = NONE;

    Members(JsonParser parser, DeserializationContext context) {
        this.parser = parser;
        this.context = context;
    }

    /**
     * Goes to the next member of the present object.
     *
     * @param usual the members of such objects, in the order of the reference; where an answer follows it, comparing bytes
     *     saves taking names apart
     * @param count how many members have been read
     * @return false at the end of the object
     * @throws IOException if it cannot be read
     */
    public boolean next(Names usual, int count) throws IOException {
        name = NONE;
        SerializableString expected = usual.at(count);
        if (parser.nextFieldName(expected)) {
            name = expected.getValue();
        } else if (parser.hasToken(JsonToken.FIELD_NAME)) {
            name = parser.currentName();
        } else {
            return false;
        }
        parser.nextToken();
        return true;
    }

    /**
     * The name of the present member.
     *
     * @return its name in JSON
     */
    public String name() {
        return name;
    }

    /**
     * Passes over the present member. Nobody will hear its name: that of a member nobody knows may be anything.
     *
     * @throws IOException if it cannot be read
     */
    public void skip() throws IOException {
        name = NONE;
        parser.skipChildren();
    }

    /**
     * Reads a number.
     *
     * @return null for null
     * @throws IOException if it cannot be read
     */
    public @Nullable Long number() throws IOException {
        return isInteger() ? (Long) parser.getLongValue() : value(Long.class);
    }

    /**
     * Reads a small number.
     *
     * @return null for null
     * @throws IOException if it cannot be read
     */
    public @Nullable Integer integer() throws IOException {
        return isInteger() ? (Integer) parser.getIntValue() : value(Integer.class);
    }

    /**
     * Reads a moment in milliseconds.
     *
     * @return null for null
     * @throws IOException if it cannot be read
     */
    public @Nullable Instant time() throws IOException {
        return isInteger() ? Instant.ofEpochMilli(parser.getLongValue()) : value(Instant.class);
    }

    /**
     * Reads a truth value.
     *
     * @return null for null
     * @throws IOException if it cannot be read
     */
    public @Nullable Boolean flag() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> value(Boolean.class);
        };
    }

    /**
     * Reads a text.
     *
     * @return null for null
     * @throws IOException if it cannot be read
     */
    public @Nullable String text() throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : value(String.class);
    }

    /**
     * Reads a text of which there are few different ones, such as a language; equal ones of an answer are one object.
     *
     * @return null for null
     * @throws IOException if it cannot be read
     */
    public @Nullable String repeatedText() throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? repeated.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
                : value(String.class);
    }

    /**
     * Reads a value as all other records read it.
     *
     * @param type what to read
     * @return null for null
     * @param <T> what to read
     * @throws IOException if it cannot be read
     */
    public <T> @Nullable T value(Class<T> type) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NULL) ? null : context.readValue(parser, type);
    }

    /**
     * Reads a list of records; one record may stand for a list.
     *
     * @param type the record
     * @param reader reads one
     * @return empty for null
     * @param <T> the record
     * @throws IOException if it cannot be read
     */
    public <T> List<T> list(Class<T> type, RecordReader<T> reader) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return List.of();
        }
        String member = name;
        int start = gathered;
        try {
            if (parser.isExpectedStartArrayToken()) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    gather(object(type, reader));
                }
            } else {
                gather(object(type, reader));
            }
        } catch (JacksonException e) {
            name = member;
            throw JsonMappingException.wrapWithPath(e, type, gathered - start);
        }
        return taken(start);
    }

    private void gather(Object element) {
        if (gathered == elements.length) {
            elements = Arrays.copyOf(elements, 2 * gathered);
        }
        elements[gathered++] = element;
    }

    @SuppressWarnings("unchecked") // all since then were read as one type
    private <T> List<T> taken(int start) {
        int end = gathered;
        gathered = start;
        return (List<T>)
                (end - start == 1 ? List.of(elements[start]) : List.of(Arrays.copyOfRange(elements, start, end)));
    }

    /** Reads one record; a failure says at which member. */
    <T> T object(Class<?> type, RecordReader<? extends T> reader) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            context.handleUnexpectedToken(type, parser);
        }
        try {
            return reader.read(this);
        } catch (JacksonException e) {
            throw name.equals(NONE) ? e : JsonMappingException.wrapWithPath(e, type, name);
        }
    }

    private boolean isInteger() {
        return parser.hasToken(JsonToken.VALUE_NUMBER_INT);
    }
}
