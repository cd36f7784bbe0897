package livecheck;

import java.util.List;
import java.util.Locale;
import livecheck.reading.Reading;

/**
 * Which operations are called.
 *
 * @param only parts of names or paths; empty for all operations
 * @param skip parts of names or paths of operations that are left out
 */
public record Selection(List<String> only, List<String> skip) {
    public static final Selection ALL = new Selection(List.of(), List.of());

    boolean has(Reading<?> reading) {
        return (only.isEmpty() || isAnyIn(only, reading)) && !isAnyIn(skip, reading);
    }

    private static boolean isAnyIn(List<String> parts, Reading<?> reading) {
        String text = (reading.operation().name() + "\n" + reading.operation().template()).toLowerCase(Locale.ROOT);
        return parts.stream().anyMatch(part -> text.contains(part.toLowerCase(Locale.ROOT)));
    }
}
