package io.github.connectclient.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sent, free of the types of the server library. Immutable.
 *
 * @param method HTTP method in upper case
 * @param path path as it was sent, still percent-encoded, from the base of the server it is for
 * @param rawQuery query as it was sent, still percent-encoded, empty when there was none
 * @param headers header values by lower-case name
 * @param body body as text, empty when none was sent
 */
record Request(String method, String path, String rawQuery, Map<String, String> headers, String body) {
    static Request of(String method, String target, Map<String, String> headers, String body) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        return new Request(method, path, query, headers, body);
    }

    /** The request of a browser that opens a page. */
    static Request browsing(URI page) {
        String query = page.getRawQuery();
        return of("GET", query == null ? page.getRawPath() : page.getRawPath() + '?' + query, Map.of(), "");
    }

    /** The same request, seen from below {@code base}; null when it is for another server. */
    @Nullable
    Request below(String base) {
        return path.startsWith(base + '/')
                ? new Request(method, path.substring(base.length()), rawQuery, headers, body)
                : null;
    }

    Parameters query() {
        return Parameters.parse(rawQuery);
    }

    /** The body, read as a form. */
    Parameters form() {
        return Parameters.parse(body);
    }

    /** The decoded segments of the path. A plus sign in a path is a plus sign, not a space. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/", -1)) {
            segments.add(Parameters.decode(segment.replace("+", "%2B")));
        }
        return segments;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Shows no value: path, headers and body hold secrets and personal data. */
    @Override
    public String toString() {
        return "Request[" + method + ']';
    }
}
