package io.github.connectclient.bulk;

import io.github.connectclient.bulk.BulkReport.Ending;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, on the caller's thread: pulls items as workers become free, hands results on, tells of progress, and ends in
 * good order whatever happens. For one thread.
 */
final class Run<I, R extends @Nullable Object> {
    private static final long TICK = Duration.ofMillis(250).toNanos();

    /** How soon a cancelled job notices. */
    private static final long LOOK = Duration.ofMillis(50).toNanos();

    /** Items a worker: one at work and one at hand; in order also results that wait for an earlier one. */
    private static final int AHEAD = 2;

    private static final int AHEAD_IN_ORDER = 8;

    private final BulkSettings<I> settings;
    private final Source<I> source;
    private final Checkpoint checkpoint;
    private final Workers<I, R> workers;
    private final Delivery<I, R> delivery;
    private final BooleanSupplier cancelled;
    private final LongSupplier nanos;
    private final Arrivals<I, R> arrivals;
    private final Tally<I> tally;
    private final Handover<I, R> handover;
    private Ending ending = Ending.ALL_TRIED;
    private boolean exhausted;
    private boolean interrupted;
    private @Nullable Throwable failure;
    private long toldAt;

    Run(
            BulkSettings<I> settings,
            Source<I> source,
            Checkpoint checkpoint,
            Workers<I, R> workers,
            boolean writes,
            Delivery<I, R> delivery,
            BooleanSupplier cancelled,
            LongSupplier nanos) {
        this.settings = settings;
        this.source = source;
        this.checkpoint = checkpoint;
        this.workers = workers;
        this.delivery = delivery;
        this.cancelled = cancelled;
        this.nanos = nanos;
        this.arrivals = new Arrivals<>(settings.inOrder);
        this.tally = new Tally<>(settings.total, nanos);
        this.handover = new Handover<>(settings, writes, delivery, tally);
        this.toldAt = nanos.getAsLong();
    }

    BulkReport<I> run() throws IOException {
        try {
            workers.start(settings.concurrency);
            while (goesOn()) {
                try {
                    step();
                } catch (
                        Throwable e) { // of the source, the sink or a listener: what is under way is still brought home
                    fail(e);
                }
            }
        } finally {
            workers.end();
        }
        try {
            if (!delivery.isBroken()) {
                delivery.saveAll();
            }
            tell(true);
        } catch (Throwable e) {
            fail(e);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow();
        return tally.report(ending);
    }

    private boolean goesOn() {
        return arrivals.underWay() > 0 || (!isStopping() && !exhausted);
    }

    private boolean isStopping() {
        return ending != Ending.ALL_TRIED || failure != null;
    }

    /** One item at most: a source that is slower than the workers must not keep from saving and telling. */
    private void step() throws IOException {
        noticeCancelling();
        boolean pulls = !isStopping() && !exhausted && arrivals.underWay() < most();
        if (pulls) {
            pull();
        }
        boolean isIdle = !handOn(0) && !pulls;
        if (!delivery.isBroken()) {
            delivery.saveInTime(isIdle);
        }
        if (isIdle && arrivals.underWay() > 0) {
            handOn(LOOK);
        }
        tell(false);
    }

    private int most() {
        return settings.concurrency * (settings.inOrder ? AHEAD_IN_ORDER : AHEAD);
    }

    private void pull() {
        Task<I> task = source.next();
        if (task == null) {
            exhausted = true;
        } else if (checkpoint.isDone(task.index())) {
            tally.doneBefore();
        } else if (checkpoint.isInDoubt(task.index())) {
            settings.onFailure.accept(tally.inDoubtBefore(task));
        } else {
            arrivals.expect(task.index());
            workers.give(task);
        }
    }

    /** Hands on what has arrived; false if nothing has. */
    private boolean handOn(long patience) throws IOException {
        Outcome<I, R> outcome = poll(patience);
        if (outcome == null) {
            return false;
        }
        arrivals.arrived(outcome);
        for (Outcome<I, R> next = arrivals.next(); next != null; next = arrivals.next()) {
            try {
                Ending why = handover.handOver(next);
                if (why != null) {
                    stop(why, false);
                }
            } catch (Throwable e) { // also a checked one that is not declared: the others still have to be handed on
                fail(e);
            }
        }
        return true;
    }

    private @Nullable Outcome<I, R> poll(long patience) {
        try {
            return workers.poll(patience);
        } catch (InterruptedException e) {
            interrupted = true;
            return null;
        }
    }

    private void noticeCancelling() {
        interrupted |= Thread.interrupted();
        if (interrupted || cancelled.getAsBoolean()) {
            stop(Ending.CANCELLED, true);
        }
    }

    private void stop(Ending why, boolean cutOff) {
        if (ending == Ending.ALL_TRIED) {
            ending = why;
            workers.stop(cutOff);
        }
    }

    private void fail(Throwable e) {
        if (failure == null) {
            failure = e;
            workers.stop(true);
        } else if (e != failure) {
            failure.addSuppressed(e);
        }
    }

    private void tell(boolean isOver) {
        if (settings.onProgress != null && failure == null && (isOver || nanos.getAsLong() - toldAt >= TICK)) {
            toldAt = nanos.getAsLong();
            settings.onProgress.accept(tally.progress(isOver));
        }
    }

    private void rethrow() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure != null) { // Kotlin and Lombok let checked exceptions out of what declares none
            throw new IllegalStateException(failure);
        }
    }
}
