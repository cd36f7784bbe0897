package io.github.connectclient.bulk;

import io.github.connectclient.bulk.BulkReport.Ending;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hands what became of an item to those it concerns: the sink, the listener of failures, the count. For one thread. */
final class Handover<I, R extends @Nullable Object> {
    private final BulkSettings<I> settings;
    private final boolean leavesNoGap;
    private final Delivery<I, R> delivery;
    private final Tally<I> tally;
    private boolean cutShort;

    Handover(BulkSettings<I> settings, boolean writes, Delivery<I, R> delivery, Tally<I> tally) {
        this.settings = settings;
        this.leavesNoGap = settings.inOrder && !writes; // a read is made again, in its place
        this.delivery = delivery;
        this.tally = tally;
    }

    /** Returns why the job has to end because of it; null if it goes on. */
    @Nullable
    Ending handOver(Outcome<I, R> outcome) throws IOException {
        switch (outcome.kind()) {
            case NOT_TRIED -> cutShort = true;
            case FATAL -> {
                cutShort = true;
                fatal(Objects.requireNonNull(outcome.failure()));
            }
            case FAILED -> {
                return failed(outcome, false);
            }
            case IN_DOUBT -> {
                return failed(outcome, true);
            }
            case SUCCEEDED -> {
                if (!delivery.isBroken() && !(cutShort && leavesNoGap)) {
                    delivery.accept(outcome);
                    tally.done();
                }
            }
        }
        return null;
    }

    private @Nullable Ending failed(Outcome<I, R> outcome, boolean doubtful) {
        RuntimeException exception = (RuntimeException) outcome.failure();
        settings.onFailure.accept(tally.failed(outcome.task(), exception, doubtful));
        if (Tally.needsAttention(exception)) {
            return Ending.NEEDS_ATTENTION;
        }
        return tally.failuresNow() >= settings.stopAfter ? Ending.TOO_MANY_FAILURES : null;
    }

    private static void fatal(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }
}
