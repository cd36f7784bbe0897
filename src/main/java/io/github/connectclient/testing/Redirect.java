package io.github.connectclient.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An address with parameters that are added to whatever query it already has. Immutable.
 *
 * @param location the address so far
 */
record Redirect(String location) {
    /** Adds a parameter; none when the value is null. */
    Redirect with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        char separator = location.indexOf('?') < 0 ? '?' : '&';
        return new Redirect(location + separator + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    Answer failure(String error, String description) {
        return with("error", error).with("error_description", description).answer();
    }

    Answer answer() {
        return Answer.redirect(location);
    }
}
