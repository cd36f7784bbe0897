package io.github.connectclient.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * JSON that cannot be read. Jackson's own messages quote the text, which may hold personal data, so this exception takes
 * only the kind, the member names and the place from them, and has no cause.
 */
public final class MalformedException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_REFERENCES = 10;

    MalformedException(String message) {
        super(message);
    }

    /**
     * An answer that goes on beyond the limit.
     *
     * @param most the limit in bytes
     * @return the exception
     */
    public static MalformedException tooLong(long most) {
        return new MalformedException(
                "it is longer than the limit of " + most + " bytes; answerLimit(...) on the builder sets another");
    }

    static MalformedException of(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException refused
                && refused.getCause() instanceof MissingMemberException missing) {
            return new MalformedException("member \"" + missing.member() + "\" is missing, which acknowledges the act");
        }
        String place = place(e.getLocation());
        if (e instanceof JsonMappingException mapping && !(e.getCause() instanceof JsonParseException)) {
            if (mapping.getPath().isEmpty()) {
                return new MalformedException("it does not fit" + place);
            }
            return new MalformedException("member \"" + path(mapping.getPath()) + "\" does not fit" + place);
        }
        return new MalformedException("it is not valid JSON" + place);
    }

    /** Keys of a map are values too. */
    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references.subList(0, Math.min(references.size(), MOST_REFERENCES))) {
            String name = reference.getFrom() instanceof Map ? null : reference.getFieldName();
            path.append(name == null ? "[]" : (path.length() == 0 ? "" : ".") + name);
        }
        return path.toString();
    }

    static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
