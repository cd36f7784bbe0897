package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.internal.data.Check;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the browser brought back: the query of the redirect, each OAuth parameter at most once. */
record Callback(
        @Nullable String code,
        @Nullable String state,
        @Nullable String error,
        @Nullable String errorDescription) {
    private static final int LONGEST = 16 * 1024;
    private static final Set<String> OURS = Set.of("code", "state", "error", "error_description");
    private static final Pattern ADDRESS = Pattern.compile("/|[A-Za-z][A-Za-z0-9+.-]*:");

    /** Reads a full URL, or its query with or without the question mark. */
    static Callback parse(@Nullable String urlOrQuery) {
        if (urlOrQuery == null) {
            throw refused("it has no query");
        }
        if (urlOrQuery.length() > LONGEST) {
            throw refused("the callback is longer than " + LONGEST + " characters");
        }
        if (!Check.isProper(urlOrQuery)) {
            throw refused("it is not properly encoded");
        }
        Map<String, String> parameters = parameters(query(urlOrQuery));
        return new Callback(
                parameters.get("code"),
                parameters.get("state"),
                parameters.get("error"),
                parameters.get("error_description"));
    }

    /** Whether the query of a redirect address has one of these parameters already: each must come back exactly once. */
    static boolean isIn(URI address) {
        String query = address.getRawQuery();
        return query != null && !Collections.disjoint(names(query), OURS);
    }

    private static List<String> names(String query) {
        return Stream.of(query.split("&", -1))
                .map(pair -> decoded(pair.split("=", 2)[0]))
                .toList();
    }

    static ConnectAuthException refused(String why) {
        return new ConnectAuthException(
                Reason.CALLBACK_REFUSED, "the log-in callback was refused: " + why + "; begin the log-in again");
    }

    /** The first question mark ends an address, but in a bare query it may be part of a value. */
    private static String query(String urlOrQuery) {
        int fragment = urlOrQuery.indexOf('#');
        String text = fragment < 0 ? urlOrQuery : urlOrQuery.substring(0, fragment);
        int mark = text.indexOf('?');
        boolean isBare = !ADDRESS.matcher(text).lookingAt() && text.lastIndexOf('=', mark) >= 0;
        return isBare ? text : text.substring(mark + 1);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (OURS.contains(name) && parameters.put(name, value) != null) {
                throw refused(name + " occurs more than once");
            }
        }
        return parameters;
    }

    @Override
    public String toString() {
        return "Callback";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("it is not properly encoded");
        }
    }
}
