package livecheck.members;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which names of members an answer gave may be told. A name can be data: an object may be keyed by customer numbers,
 * addresses or first names. So a name is told if it looks like one that a programmer chose, and then
 *
 * <ul>
 *   <li>if all its words are words of the SDK or of programmers in general, or
 *   <li>if it stands beside members that the SDK knows, not among many of its kind, and is part of no value of the answer.
 * </ul>
 *
 * <p>The others are counted.
 */
final class Names {
    private static final Pattern CHOSEN = Pattern.compile("[a-z][A-Za-z]{1,39}");
    private static final int MANY = 12;

    /** A name of a person is written in one word as a member, and in several as a value. */
    private static final Pattern LETTERS_ONLY = Pattern.compile("[^\\p{L}]");

    private final Words words;
    private final Set<String> values = new HashSet<>();

    Names(Words words, JsonNode answer) {
        this.words = words;
        collect(answer);
    }

    /** Whether the name may be told of a member beside members that the SDK knows. */
    boolean mayTell(String name, int unknownBesideIt) {
        return mayTellAmongStrangers(name)
                || (CHOSEN.matcher(name).matches() && unknownBesideIt < MANY && !isInAValue(name));
    }

    /** Whether the name may be told of a member of an object that the SDK knows nothing of. */
    boolean mayTellAmongStrangers(String name) {
        return CHOSEN.matcher(name).matches() && words.areAllIn(name);
    }

    private boolean isInAValue(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return values.stream().anyMatch(value -> value.contains(wanted));
    }

    private void collect(JsonNode node) {
        if (node.isTextual()) {
            values.add(LETTERS_ONLY
                    .matcher(node.textValue().toLowerCase(Locale.ROOT))
                    .replaceAll(""));
        }
        node.forEach(this::collect);
    }
}
