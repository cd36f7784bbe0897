package io.github.connectclient.spring;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refusals in terms of properties. The bounds are the library's own; they are not written down here a second time. */
final class Property {
    /** Spring Boot leaves it as it is when there is nothing to put in its place, and "${SECRET}" would be sent as the secret. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{.+}");

    private Property() {}

    /** A value that has to be there, and not just the name of one. */
    static <T> T required(String name, @Nullable T value, String advice) {
        if (value == null) {
            throw new ConnectPropertyException(name + " is missing: " + advice);
        }
        if (value instanceof String text && PLACEHOLDER.matcher(text).matches()) {
            throw new ConnectPropertyException(name + " refers to a variable or property that is not set");
        }
        return value;
    }

    /**
     * Hands values to the library. It refuses in sentences that begin with the name of a parameter, and the property is named like
     * the parameter: "perSecond must be" becomes "connect.pacing.per-second must be".
     */
    static <T> T accepted(String prefix, Supplier<T> use) {
        try {
            return use.get();
        } catch (IllegalArgumentException e) {
            throw new ConnectPropertyException(prefix + dashed(String.valueOf(e.getMessage())));
        }
    }

    private static String dashed(String sentence) {
        int end = sentence.indexOf(' ');
        String parameter = sentence.substring(0, end < 0 ? sentence.length() : end);
        return parameter.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + sentence.substring(parameter.length());
    }
}
