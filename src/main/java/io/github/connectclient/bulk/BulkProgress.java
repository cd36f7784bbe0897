package io.github.connectclient.bulk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a job has come. Immutable.
 *
 * @param done items done in this run
 * @param doneBefore items that an earlier run had done
 * @param failed items that failed in this run and were not processed
 * @param inDoubt items of a writing job of which it is not known whether they were processed, also from earlier runs
 * @param total all items of the source; null if not known
 * @param elapsed since the run began
 * @param perSecond items a second, over the last minute: the vendor's budget has windows of a minute
 * @param timeLeft at that rate; null while there is no rate or total to tell it from
 * @param isOver whether the run has ended
 */
public record BulkProgress(
        long done,
        long doneBefore,
        long failed,
        long inDoubt,
        @Nullable Long total,
        Duration elapsed,
        double perSecond,
        @Nullable Duration timeLeft,
        boolean isOver) {
    /**
     * Items that are dealt with, in this run or before.
     *
     * @return the sum of those done, failed and in doubt
     */
    public long settled() {
        return done + doneBefore + failed + inDoubt;
    }
}
