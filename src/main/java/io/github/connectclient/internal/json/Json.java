package io.github.connectclient.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * JSON as this API speaks it: unknown members are ignored, one value may stand for a list, numbers may stand for texts and
 * texts for numbers, times are epoch milliseconds, dates are {@code YYYY-MM-DD}, decimals keep their exact value,
 * absent members are left out. Of a member that is there twice the first never counts: the last does, or the answer is refused.
 * Depth (1000), numbers (1000 characters), names (50 000) and texts (20 000 000) are bounded by Jackson's own defaults. The
 * mapper is private to the library. Readers are built once per type and kept. Thread-safe.
 */
public final class Json {
    private static final JsonMapper MAPPER = mapper(new RecordReaders());
    private static final ObjectWriter WRITER = MAPPER.writer();

    /** A member that a caller adds by name must not stand beside the one of that name that the record has. */
    private static final ObjectWriter OPEN_WRITER = WRITER.with(StreamWriteFeature.STRICT_DUPLICATE_DETECTION);

    private static final ClassValue<ObjectWriter> WRITERS = new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> type) {
            return OpenRecords.isOpen(type) ? OPEN_WRITER : WRITER;
        }
    };

    /** Most requests are shorter, in bytes. */
    private static final int USUAL_LENGTH = 256;

    private static final ConcurrentMap<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private Json() {}

    /** The mapper, with what reads the records that have readers of their own. */
    static JsonMapper mapper(Module records) {
        return JsonMapper.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .withCoercionConfig(
                        LogicalType.Boolean, c -> c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addModule(new Times())
                .addModule(new OpenRecords())
                .addModule(records)
                .build();
    }

    /**
     * Reads one JSON value and nothing else. The stream is read ahead into memory that is used again.
     *
     * @param in the stream; read to its end, not closed
     * @param type what to read
     * @return the value
     * @param <T> what to read
     * @throws MalformedException if the text is no JSON, does not fit, is {@code null} or empty; names members, never values
     * @throws IOException if the stream broke
     */
    public static <T> T read(InputStream in, Class<T> type) throws IOException {
        try {
            Object value = ReadAhead.read(in, reader(type));
            if (value == null) {
                throw new MalformedException("it is null");
            }
            return type.cast(value);
        } catch (JsonProcessingException e) {
            throw streamFailure(e);
        } catch (CharConversionException e) {
            throw new MalformedException("it is not UTF-8"); // Jackson guesses UTF-32 from the first bytes
        } catch (ArithmeticException | NumberFormatException e) {
            throw new MalformedException("a number is out of range"); // Jackson lets it through, with the number
        }
    }

    /** Within a list Jackson wraps a stream that broke as if the member did not fit; the two are told apart here. */
    private static IOException streamFailure(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            boolean isText = cause instanceof JsonProcessingException || cause instanceof CharConversionException;
            if (cause instanceof IOException broken && !isText) {
                return broken;
            }
        }
        return MalformedException.of(e);
    }

    /**
     * Writes a request body.
     *
     * @param body the body
     * @return UTF-8
     * @throws IllegalArgumentException if the body cannot be written or a text in it is not proper Unicode; without its values
     */
    public static byte[] write(Object body) {
        ObjectWriter writer = WRITERS.get(body.getClass());
        ByteArrayOutputStream json = new ByteArrayOutputStream(USUAL_LENGTH);
        try (JsonGenerator generator = new ProperText(writer.createGenerator(json))) {
            writer.writeValue(generator, body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request cannot be written as JSON: "
                    + MalformedException.of(e).getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("writing into memory cannot fail", e);
        }
        return json.toByteArray();
    }

    private static ObjectReader reader(Class<?> type) {
        ObjectReader reader = READERS.get(type);
        return reader != null ? reader : READERS.computeIfAbsent(type, MAPPER::readerFor);
    }
}
