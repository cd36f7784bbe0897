package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that somebody pushed at us, and who that was is not certain: bounded in depth and in the length of numbers, no member
 * twice. It is read into plain values, because nothing is known of it yet. Unlike {@link Json}, which reads answers we asked
 * for, this needs no mapper. Thread-safe.
 */
public final class StrictJson {
    private static final int MOST_LEVELS = 100;
    private static final int MOST_DIGITS = 1000;

    /** Names are not kept in a table for the next text: strangers choose them. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private StrictJson() {}

    /**
     * Reads one JSON object and nothing else.
     *
     * @param json the text; its length is the caller's concern
     * @return the members, in their order: {@code String}, {@code Long} or {@code BigInteger}, {@code BigDecimal},
     *     {@code Boolean}, {@code List} and {@code Map} of these, or null
     * @throws MalformedException if the text is no JSON, no object, or goes beyond a bound; names the place, never a value
     */
    public static Map<String, @Nullable Object> object(String json) throws MalformedException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedException("it is not a JSON object");
            }
            Map<String, @Nullable Object> members = members(parser);
            if (parser.nextToken() != null) {
                throw refused("something follows the JSON object", parser);
            }
            return members;
        } catch (StreamConstraintsException e) {
            throw new MalformedException("it has more than " + MOST_LEVELS
                    + " levels, or a number or name that is too long" + MalformedException.place(e.getLocation()));
        } catch (JsonProcessingException e) {
            throw MalformedException.of(e);
        } catch (MalformedException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private static Map<String, @Nullable Object> members(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (members.containsKey(name)) {
                throw refused("a member is there twice", parser);
            }
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> items(JsonParser parser) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> null;
        };
    }

    private static Number integer(JsonParser parser) throws IOException {
        return parser.getNumberType() == NumberType.BIG_INTEGER ? parser.getBigIntegerValue() : parser.getLongValue();
    }

    /** A few characters such as {@code 1e999999999} are a number that fills the memory of whoever writes it out. */
    private static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the exponent does not even fit into an int
        }
        throw refused("a number has more than " + MOST_DIGITS + " digits", parser);
    }

    private static MalformedException refused(String problem, JsonParser parser) {
        return new MalformedException(problem + MalformedException.place(parser.currentTokenLocation()));
    }
}
