package livecheck.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import livecheck.wire.Seen;

/**
 * What an answer looks like from afar: enough to tell the gateway's 404 from that of an operation, and nothing of what it says.
 * Two answers look the same when these are equal.
 *
 * @param status HTTP status
 * @param form kind of the body, and for JSON the members that errors are known to have
 * @param code error code or class, if it is one of those that programmers write; else empty
 */
public record Look(int status, String form, String code) {
    private static final Set<String> ERROR_MEMBERS = Set.of(
            "error",
            "error_description",
            "error_uri",
            "errorCode",
            "errorMessage",
            "exceptionType",
            "message",
            "path",
            "requestId",
            "scope",
            "status",
            "timestamp",
            "title",
            "detail",
            "type",
            "instance",
            "trace",
            "code");
    private static final Set<String> OAUTH_CODES = Set.of(
            "invalid_token",
            "invalid_request",
            "insufficient_scope",
            "unauthorized",
            "access_denied",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "forbidden",
            "not found",
            "bad request",
            "internal server error",
            "method not allowed");
    private static final Pattern CLASS_NAME =
            Pattern.compile("([a-z]{2,12}\\.){0,6}[A-Z][a-z]+([A-Z][a-z]+){0,6}(Exception|Error|Fault)");

    /** The look of an answer. */
    static Look of(Seen seen) {
        String text = new String(seen.body(), StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return new Look(seen.status(), "an empty body", "");
        }
        JsonNode json = Bodies.json(seen);
        if (json == null) {
            return new Look(seen.status(), otherForm(seen.mediaType(), text), "");
        }
        if (!json.isObject()) {
            return new Look(seen.status(), "JSON, no object", "");
        }
        return new Look(seen.status(), members(json), code(json));
    }

    private static String members(JsonNode json) {
        List<String> named = new ArrayList<>();
        int others = 0;
        for (var member : json.properties()) {
            if (ERROR_MEMBERS.contains(member.getKey())) {
                named.add(member.getKey());
            } else {
                others++;
            }
        }
        named.sort(null);
        return "JSON with " + (named.isEmpty() ? "" : String.join(", ", named))
                + (others == 0
                        ? ""
                        : (named.isEmpty() ? "" : " and ") + others + " other member" + (others == 1 ? "" : "s"));
    }

    private static String code(JsonNode json) {
        String type = json.path("exceptionType").asText("");
        if (CLASS_NAME.matcher(type).matches()) {
            return type;
        }
        String error = json.path("error").asText("").toLowerCase(Locale.ROOT);
        return OAUTH_CODES.contains(error) ? error : "";
    }

    private static String otherForm(String mediaType, String text) {
        if (mediaType.endsWith("html") || text.regionMatches(true, 0, "<!doctype html", 0, 14)) {
            return "HTML";
        }
        return mediaType.endsWith("xml") || text.startsWith("<") ? "XML" : "plain text";
    }

    /** As it is written in the report. */
    public String text() {
        return status + ", " + form + (code.isEmpty() ? "" : " (" + code + ")");
    }
}
