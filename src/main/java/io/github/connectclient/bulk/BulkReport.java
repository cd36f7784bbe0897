package io.github.connectclient.bulk;

import io.github.connectclient.internal.data.Personal;
import java.util.List;

/**
 * How a run of a job ended. {@code toString} shows numbers only.
 *
 * @param ending why it ended
 * @param done items done in this run
 * @param doneBefore items passed over because an earlier run had done them
 * @param failed items that failed in this run and were not processed; a run that goes on from the checkpoint tries them again
 * @param inDoubt items of a writing job of which it is not known whether they were processed, from this run and earlier ones
 * @param failures the first 1000 of those failed and in doubt, in the order they were found; {@link BulkJob#onFailure} hears of all
 * @param <I> type of the items
 */
public record BulkReport<I>(
        Ending ending,
        long done,
        long doneBefore,
        long failed,
        long inDoubt,
        @Personal List<BulkFailure<I>> failures) {
    /** Why a run ended. */
    public enum Ending {
        /** Every item of the source was tried. */
        ALL_TRIED,
        /** As many items failed as {@link BulkJob#stopAfter} allows. */
        TOO_MANY_FAILURES,
        /**
         * A failure that all further items would share and that does not pass by itself: the client's id or secret was refused, or
         * a certificate or proxy stands in the way. Its exception is among the failures.
         */
        NEEDS_ATTENTION,
        /** {@link BulkJob#cancel()} was called, or the thread that ran the job interrupted. */
        CANCELLED
    }

    /** Copies the list. */
    public BulkReport {
        failures = List.copyOf(failures);
    }

    /**
     * Whether every item of the source is done, in this run or before.
     *
     * @return false if one is not, or nobody knows
     */
    public boolean isComplete() {
        return ending == Ending.ALL_TRIED && failed == 0 && inDoubt == 0;
    }

    @Override
    public String toString() {
        return "BulkReport[" + ending + ", " + done + " done, " + doneBefore + " done before, " + failed + " failed, "
                + inDoubt + " in doubt]";
    }
}
