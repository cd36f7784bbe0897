package io.github.connectclient.internal.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The four members that error bodies are known to have, each of which may be missing. Reads JSON as far as it is sound, XML
 * elements of the same names, and anything else as no members at all.
 *
 * @param exceptionType the server's error class
 * @param errorMessage the server's readable message
 * @param error OAuth error code
 * @param errorDescription readable OAuth message
 */
public record ErrorBody(
        @Nullable String exceptionType,
        @Nullable String errorMessage,
        @Nullable String error,
        @Nullable String errorDescription) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> MEMBERS = Set.of("exceptionType", "errorMessage", "error", "error_description");
    private static final Pattern ELEMENT =
            Pattern.compile("<(exceptionType|errorMessage|error|error_description)>([^<]*)</\\1>");

    /**
     * Reads a body.
     *
     * @param body the body
     * @return what could be read
     */
    public static ErrorBody parse(String body) {
        Map<String, String> members = body.stripLeading().startsWith("<") ? elements(body) : members(body);
        return new ErrorBody(
                members.get("exceptionType"),
                members.get("errorMessage"),
                members.get("error"),
                members.get("error_description"));
    }

    /** Reads token by token, so that a body that breaks off gives what came before the break. */
    private static Map<String, String> members(String body) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return members;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL && MEMBERS.contains(name)) {
                    members.put(name, parser.getText());
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // broken JSON: what was read before the break counts
        }
        return members;
    }

    private static Map<String, String> elements(String body) {
        Map<String, String> members = new HashMap<>();
        Matcher element = ELEMENT.matcher(body);
        while (element.find()) {
            members.putIfAbsent(element.group(1), element.group(2).strip());
        }
        return members;
    }

    @Override
    public String toString() {
        return "ErrorBody";
    }
}
