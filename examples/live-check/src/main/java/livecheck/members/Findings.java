package livecheck.members;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * How an answer differs from what the SDK expects. Names and kinds, no values.
 *
 * @param known how many members came that the SDK knows
 * @param dropped how many came that it neither knows nor keeps
 * @param unknown members that the SDK does not know, with the kind of their value; {@code []} stands for the items of a list
 * @param kept those of them that the SDK keeps in {@code more()}; part of {@code unknown}
 * @param withheld how many members are not named, because their names may be data
 * @param neverCame members that the SDK knows and that came in none of the objects that were there
 * @param otherKinds members that came as another kind of JSON value than the SDK expects
 * @param otherCodes members with a code that the SDK has no constant for; the code itself may be anything
 * @param emptyLists lists that came empty, so that nothing can be said of what is in them
 */
public record Findings(
        int known,
        int dropped,
        SortedMap<String, String> unknown,
        SortedSet<String> kept,
        int withheld,
        SortedSet<String> neverCame,
        SortedMap<String, String> otherKinds,
        SortedSet<String> otherCodes,
        SortedSet<String> emptyLists) {
    /** Whether the answer held anything at all by which an operation can be known. */
    public boolean hasAnythingKnown() {
        return known > 0;
    }

    /** Whether something came that the SDK does not expect. */
    public boolean hasSurprises() {
        return !unknown.isEmpty() || withheld > 0 || !otherKinds.isEmpty() || !otherCodes.isEmpty();
    }
}
