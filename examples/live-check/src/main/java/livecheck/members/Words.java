package livecheck.members;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that names of members are made of: those of the SDK's own records and a few that programmers use everywhere. A name
 * of other words may be a name of a person.
 */
public final class Words {
    private static final List<String> COMMON = List.of(
            ("access account action active address all amount api area array attribute billing body brand cancelled category"
                            + " channel city code comment config content contract count country created currency customer data date"
                            + " default delivered delivery description detail device digital discount domain email enabled end entry"
                            + " error event expires external field file first flag format from gift group house id info interval"
                            + " invoice is issue item key kind label language last length level limit line link list locale market"
                            + " max message meta method min modified month name next no note number object of offer offset on option"
                            + " order page paid param parent partner path payment period phone place point position postal previous"
                            + " price product profile property quantity reason reference region result role row rule schema score"
                            + " section sequence service setting share size sort source start state status stock street subject"
                            + " subscription sum tag target tax text time timestamp title to token total transaction type unit until"
                            + " updated uri url user valid value vat version warning web week weight year zip zone")
                    .split(" "));

    private final Set<String> words = new HashSet<>(COMMON);

    /** Learns the words of the names in a model. */
    public void learn(Model model) {
        if (model instanceof Model.Items list) {
            learn(list.item());
        } else if (model instanceof Model.Members object) {
            for (Map.Entry<String, Model> member : object.members().entrySet()) {
                for (String word : split(member.getKey())) {
                    words.add(singular(word));
                }
                learn(member.getValue());
            }
        }
    }

    boolean areAllIn(String name) {
        for (String word : split(name)) {
            if (!words.contains(singular(word))) {
                return false;
            }
        }
        return true;
    }

    private static String[] split(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT)
                .split(" ");
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
