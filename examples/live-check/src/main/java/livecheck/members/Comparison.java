package livecheck.members;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through an answer and the model of it side by side. For one answer. */
public final class Comparison {
    private static final int DEEPEST = 20;

    private final Names names;
    private final boolean hasDataAsNames;

    private int known;
    private int dropped;
    private int withheld;
    private final SortedMap<String, String> unknown = new TreeMap<>();
    private final SortedSet<String> kept = new TreeSet<>();
    private final SortedMap<String, String> otherKinds = new TreeMap<>();
    private final SortedSet<String> otherCodes = new TreeSet<>();
    private final SortedSet<String> emptyLists = new TreeSet<>();
    private final Map<String, Model.Members> visited = new HashMap<>();
    private final Set<String> came = new HashSet<>();

    private Comparison(Names names, boolean hasDataAsNames) {
        this.names = names;
        this.hasDataAsNames = hasDataAsNames;
    }

    /**
     * Compares an answer with its model.
     *
     * @param words what names may be made of
     * @param hasDataAsNames whether the names in this answer may be data throughout
     */
    public static Findings of(JsonNode answer, Model model, Words words, boolean hasDataAsNames) {
        Comparison comparison = new Comparison(new Names(words, answer), hasDataAsNames);
        comparison.compare("", answer, model);
        return comparison.findings();
    }

    private void compare(String path, JsonNode value, Model model) {
        if (value.isNull() || model instanceof Model.Anything) {
            return;
        }
        if (model instanceof Model.Items list) {
            compareItems(path, value, list.item());
        } else if (model instanceof Model.Members object) {
            compareObject(path, value, object);
        } else if (model instanceof Model.Code code) {
            compareCode(path, value, code);
        } else if (model instanceof Model.Scalar scalar && scalar.kind() != Kind.of(value)) {
            otherKinds.put(path, Kind.of(value) + " instead of " + scalar.kind());
        }
    }

    private void compareItems(String path, JsonNode value, Model item) {
        if (!value.isArray()) {
            compare(path, value, item);
        } else if (value.isEmpty()) {
            emptyLists.add(path.isEmpty() ? "the answer itself" : path);
        }
        value.forEach(each -> {
            if (value.isArray()) {
                compare(path + "[]", each, item);
            }
        });
    }

    private void compareCode(String path, JsonNode value, Model.Code code) {
        if (!value.isTextual()) {
            otherKinds.put(path, Kind.of(value) + " instead of " + Kind.TEXT);
        } else if (!code.known().contains(value.textValue())) {
            otherCodes.add(path);
        }
    }

    private void compareObject(String path, JsonNode value, Model.Members object) {
        if (!value.isObject()) {
            otherKinds.put(path.isEmpty() ? "the answer itself" : path, Kind.of(value) + " instead of " + Kind.OBJECT);
            return;
        }
        visited.put(path, object);
        Set<String> strangers = new HashSet<>();
        value.properties().forEach(member -> {
            Model expected = object.members().get(member.getKey());
            if (expected == null) {
                strangers.add(member.getKey());
            } else {
                known++;
                String name = join(path, member.getKey());
                came.add(name);
                compare(name, member.getValue(), expected);
            }
        });
        boolean hasKnown = strangers.size() < value.size() || object.members().isEmpty();
        strangers.forEach(name -> {
            boolean mayTell = hasKnown && !hasDataAsNames
                    ? names.mayTell(name, strangers.size())
                    : names.mayTellAmongStrangers(name);
            stranger(join(path, name), value.get(name), mayTell);
            if (!object.isOpen()) {
                dropped++;
            } else if (mayTell) {
                kept.add(join(path, name));
            }
        });
    }

    /** A member that the SDK does not know: nothing is known of what is in it either. */
    private void stranger(String path, JsonNode value, boolean mayTell) {
        if (!mayTell) {
            withheld++;
            return;
        }
        unknown.merge(
                path, Kind.of(value).toString(), (one, other) -> one.contains(other) ? one : one + " or " + other);
        if (path.chars().filter(c -> c == '.').count() < DEEPEST) {
            strangersIn(path, value);
        }
    }

    private void strangersIn(String path, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> strangersIn(path.endsWith("[]") ? path : path + "[]", item));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(member -> stranger(
                            join(path, member.getKey()),
                            member.getValue(),
                            names.mayTellAmongStrangers(member.getKey())));
        }
    }

    private Findings findings() {
        SortedSet<String> neverCame = new TreeSet<>();
        visited.forEach((path, object) -> object.members().keySet().stream()
                .map(name -> join(path, name))
                .filter(name -> !came.contains(name))
                .forEach(neverCame::add));
        return new Findings(known, dropped, unknown, kept, withheld, neverCame, otherKinds, otherCodes, emptyLists);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
