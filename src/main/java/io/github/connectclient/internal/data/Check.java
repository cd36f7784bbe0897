package io.github.connectclient.internal.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks what callers pass in. Messages name the parameter and the bound, never the value. */
public final class Check {
    private Check() {}

    /**
     * Checks a text that must be there.
     *
     * @param name name of the parameter
     * @param value the text
     * @param most bound in characters
     * @return the text
     * @throws IllegalArgumentException if empty, longer than the bound, or not proper Unicode
     */
    public static String text(String name, String value, int most) {
        Objects.requireNonNull(value, name);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return bounded(name, value, most);
    }

    /**
     * Checks a text that may be absent.
     *
     * @param name name of the parameter
     * @param value the text or null
     * @param most bound in characters
     * @return the text or null
     * @throws IllegalArgumentException if empty, longer than the bound, or not proper Unicode
     */
    public static @Nullable String optionalText(String name, @Nullable String value, int most) {
        return value == null ? null : text(name, value, most);
    }

    /**
     * Checks the value of one path segment.
     *
     * @param name name of the parameter
     * @param value the value
     * @return the value
     * @throws IllegalArgumentException if it cannot be exactly one segment: empty, {@code .}, {@code ..}, with control
     *     characters, or not proper Unicode
     */
    public static String segment(String name, String value) {
        text(name, value, Integer.MAX_VALUE);
        if (value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(name + " must not be a relative path");
        }
        if (hasControl(value)) {
            throw new IllegalArgumentException(name + " must not hold control characters");
        }
        return value;
    }

    /**
     * Checks a text that may be anything, as long as it can be sent: encoders silently make half of a surrogate pair a question
     * mark.
     *
     * @param name name of the parameter
     * @param value the text
     * @return the text
     * @throws IllegalArgumentException if not proper Unicode
     */
    public static String proper(String name, String value) {
        if (!isProper(value)) {
            throw new IllegalArgumentException(name + " must not hold half of a surrogate pair");
        }
        return value;
    }

    /**
     * Whether a text is proper Unicode.
     *
     * @param text the text
     * @return false when it holds half of a surrogate pair
     */
    public static boolean isProper(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String bounded(String name, String value, int most) {
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            throw new IllegalArgumentException(name + " must be at most " + most + " characters long, was " + length);
        }
        return proper(name, value);
    }
}
