package example;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * A text of Connect in the language that comes closest to the reader's.
 *
 * @param text the text
 * @param language tag of its language, for the page to say so
 */
record Phrase(String text, String language) {
    /**
     * The item in the language that the reader prefers.
     *
     * @return null when there is none at all
     */
    static <T> T closest(List<T> items, Function<T, String> languageCode, Locale wanted) {
        return Language.preferred(wanted)
                .map(code -> items.stream()
                        .filter(item -> tag(languageCode.apply(item)).startsWith(code))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(items.isEmpty() ? null : items.get(0));
    }

    static Phrase of(String text, String languageCode) {
        return text == null || text.isBlank() ? null : new Phrase(text, tag(languageCode));
    }

    /** Connect writes {@code nb_NO}, pages write {@code nb-NO}. */
    private static String tag(String languageCode) {
        return languageCode == null ? "" : languageCode.replace('_', '-');
    }
}
