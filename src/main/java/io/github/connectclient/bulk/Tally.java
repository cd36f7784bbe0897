package io.github.connectclient.bulk;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.bulk.BulkReport.Ending;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts what became of the items, and how fast. For one thread. */
final class Tally<I> {
    private static final int MOST_LISTED = 1000;
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final long SAMPLED = Duration.ofSeconds(1).toNanos();
    private static final double NANOS = 1e9;

    private record Sample(long at, long settled) {}

    private final LongSupplier nanos;
    private final @Nullable Long total;
    private final long start;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private final List<BulkFailure<I>> failures = new ArrayList<>();
    private long done;
    private long doneBefore;
    private long failed;
    private long inDoubt;
    private long inDoubtBefore;

    Tally(@Nullable Long total, LongSupplier nanos) {
        this.total = total;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        samples.add(new Sample(start, 0));
    }

    void done() {
        done++;
    }

    void doneBefore() {
        doneBefore++;
    }

    BulkFailure<I> inDoubtBefore(Task<I> task) {
        inDoubtBefore++;
        return failed(task, null, true);
    }

    BulkFailure<I> failed(Task<I> task, @Nullable RuntimeException exception, boolean doubtful) {
        BulkFailure<I> failure = new BulkFailure<>(task.index(), task.item(), exception, doubtful);
        if (doubtful) {
            inDoubt++;
        } else {
            failed++;
        }
        if (failures.size() == MOST_LISTED && needsAttention(exception)) {
            failures.remove(MOST_LISTED - 1);
        }
        if (failures.size() < MOST_LISTED) {
            failures.add(failure);
        }
        return failure;
    }

    /** Failures that count towards the most a job bears: those of this run. */
    long failuresNow() {
        return failed + inDoubt - inDoubtBefore;
    }

    /** Whether somebody has to act before any further call can succeed. */
    static boolean needsAttention(@Nullable RuntimeException exception) {
        return (exception instanceof ConnectAuthException auth
                        && auth.reason() == ConnectAuthException.Reason.CLIENT_REFUSED)
                || (exception instanceof ConnectTransportException transport && transport.requiresAttention());
    }

    BulkReport<I> report(Ending ending) {
        return new BulkReport<>(ending, done, doneBefore, failed, inDoubt, failures);
    }

    BulkProgress progress(boolean isOver) {
        long now = nanos.getAsLong();
        double rate = rate(now);
        long settled = done + doneBefore + failed + inDoubt;
        Duration left = null;
        if (total != null && (rate > 0 || settled >= total)) {
            left = Duration.ofMillis(settled >= total ? 0 : Math.round(1000 * ((total - settled) / rate)));
        }
        return new BulkProgress(
                done, doneBefore, failed, inDoubt, total, Duration.ofNanos(now - start), rate, left, isOver);
    }

    /** What was done before took no time now and does not count. */
    private double rate(long now) {
        long settled = done + failed + inDoubt - inDoubtBefore;
        if (now - samples.getLast().at() >= SAMPLED) {
            samples.add(new Sample(now, settled));
        }
        Sample first = samples.getFirst();
        while (now - first.at() > WINDOW) {
            samples.removeFirst();
            first = samples.getFirst();
        }
        return now == first.at() ? 0 : (settled - first.settled()) / ((now - first.at()) / NANOS);
    }
}
