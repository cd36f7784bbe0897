package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the browser brought back: the query of the redirect, each OAuth parameter at most once. */
record Callback(
        @Nullable String code,
        @Nullable String state,
        @Nullable String error,
        @Nullable String errorDescription) {
    private static final int LONGEST = 16 * 1024;

    /** Reads a full URL, or its query with or without the question mark. */
    static Callback parse(String urlOrQuery) {
        if (urlOrQuery.length() > LONGEST) {
            throw refused("the callback is longer than " + LONGEST + " characters");
        }
        Map<String, String> parameters = parameters(query(urlOrQuery));
        return new Callback(
                parameters.get("code"),
                parameters.get("state"),
                parameters.get("error"),
                parameters.get("error_description"));
    }

    static ConnectAuthException refused(String why) {
        return new ConnectAuthException(
                Reason.CALLBACK_REFUSED, "the log-in callback was refused: " + why + "; begin the log-in again");
    }

    private static String query(String urlOrQuery) {
        int fragment = urlOrQuery.indexOf('#');
        String text = fragment < 0 ? urlOrQuery : urlOrQuery.substring(0, fragment);
        return text.substring(text.indexOf('?') + 1);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (isOurs(name) && parameters.put(name, value) != null) {
                throw refused(name + " occurs more than once");
            }
        }
        return parameters;
    }

    private static boolean isOurs(String name) {
        return name.equals("code") || name.equals("state") || name.startsWith("error");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("it is not properly encoded");
        }
    }
}
