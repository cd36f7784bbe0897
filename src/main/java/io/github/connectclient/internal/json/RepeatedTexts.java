package io.github.connectclient.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * The short texts of one answer, of which the latest are kept, so that a source or a language that stands in ten thousand
 * events is one object. For one thread.
 */
final class RepeatedTexts {
    private static final int PLACES = 8;
    private static final int LONGEST = 64;

    private @Nullable String @Nullable [] latest;

    String of(char[] text, int offset, int length) {
        if (length > LONGEST) {
            return new String(text, offset, length);
        }
        if (latest == null) {
            latest = new String[PLACES];
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        String known = latest[place];
        if (known == null || !equals(known, text, offset, length)) {
            known = new String(text, offset, length);
            latest[place] = known;
        }
        return known;
    }

    private static boolean equals(String known, char[] text, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
