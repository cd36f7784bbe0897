package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * {@link Instant} as epoch milliseconds, or seconds where {@link EpochSeconds} says so: a number or its digits as text.
 * {@link LocalDate} as {@code YYYY-MM-DD}. Any other text is an error, never 1970.
 */
final class Times extends SimpleModule {
    private static final long serialVersionUID = 1L;

    Times() {
        super("connect-times");
        addDeserializer(Instant.class, new MillisReader());
        addSerializer(Instant.class, new MillisWriter());
        addDeserializer(LocalDate.class, new DateReader());
        addSerializer(LocalDate.class, new DateWriter());
    }

    private abstract static class InstantReader extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;
        private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

        private final transient LongFunction<Instant> unit;

        InstantReader(LongFunction<Instant> unit) {
            super(Instant.class);
            this.unit = unit;
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                    return unit.apply(parser.getLongValue());
                }
                if (parser.hasToken(JsonToken.VALUE_STRING)) {
                    String text = parser.getText().trim();
                    if (DIGITS.matcher(text).matches()) {
                        return unit.apply(Long.parseLong(text));
                    }
                }
            } catch (DateTimeException e) {
                // out of the range of Instant: unexpected like any other text
            }
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
    }

    private static final class MillisReader extends InstantReader {
        private static final long serialVersionUID = 1L;

        MillisReader() {
            super(Instant::ofEpochMilli);
        }
    }

    static final class SecondsReader extends InstantReader {
        private static final long serialVersionUID = 1L;

        SecondsReader() {
            super(Instant::ofEpochSecond);
        }
    }

    private abstract static class InstantWriter extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        private final transient ToLongFunction<Instant> unit;

        InstantWriter(ToLongFunction<Instant> unit) {
            super(Instant.class);
            this.unit = unit;
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeNumber(unit.applyAsLong(value));
        }
    }

    private static final class MillisWriter extends InstantWriter {
        private static final long serialVersionUID = 1L;

        MillisWriter() {
            super(Instant::toEpochMilli);
        }
    }

    static final class SecondsWriter extends InstantWriter {
        private static final long serialVersionUID = 1L;

        SecondsWriter() {
            super(Instant::getEpochSecond);
        }
    }

    private static final class DateReader extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                if (parser.hasToken(JsonToken.VALUE_STRING)) {
                    return LocalDate.parse(parser.getText().trim());
                }
            } catch (DateTimeException e) {
                // no date: unexpected like any other token
            }
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
    }

    private static final class DateWriter extends StdScalarSerializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateWriter() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(value.toString());
        }
    }
}
