package io.github.connectclient.bulk;

import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.bulk.Outcome.Kind;
import io.github.connectclient.internal.http.BulkThread;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the call of an item and says what became of it. In a job that writes, the beginning is on the disk before the call is sent.
 * Thread-safe; runs on the threads of the job.
 */
final class Attempts<I, R extends @Nullable Object> {
    private final Function<? super I, ? extends R> call;
    private final boolean writes;
    private final Checkpoint checkpoint;
    private final BooleanSupplier clientIsClosed;
    private volatile boolean stopping;
    private volatile boolean cuttingOff;

    Attempts(
            Function<? super I, ? extends R> call,
            boolean writes,
            Checkpoint checkpoint,
            BooleanSupplier clientIsClosed) {
        this.call = call;
        this.writes = writes;
        this.checkpoint = checkpoint;
        this.clientIsClosed = clientIsClosed;
    }

    /** Lets no further call begin. Returns whether those under way are to be cut off: a write that was would be in doubt. */
    boolean stop(boolean cutOff) {
        cuttingOff |= cutOff && !writes;
        stopping = true;
        return cuttingOff;
    }

    Outcome<I, R> make(Task<I> task) {
        try {
            if (writes && !stopping) {
                checkpoint.starting(task.index());
                if (stopping) {
                    checkpoint.unprocessed(task.index());
                }
            }
            return stopping ? outcome(task, Kind.NOT_TRIED, null) : made(task);
        } catch (Throwable e) { // an error in the application's function, or a disk that is full
            return outcome(task, Kind.FATAL, e);
        } finally {
            Thread.interrupted(); // what was meant for this call must not reach the next item's
        }
    }

    private Outcome<I, R> made(Task<I> task) {
        BulkThread thread = (BulkThread) Thread.currentThread();
        thread.takeCalls();
        try {
            R result = call.apply(task.item());
            return new Outcome<>(task, Kind.SUCCEEDED, result, null);
        } catch (RuntimeException e) {
            if (e instanceof IllegalStateException && clientIsClosed.getAsBoolean()) {
                return outcome(task, Kind.FATAL, e);
            }
            return failed(task, e, thread);
        } catch (Exception e) { // Kotlin and Lombok let checked exceptions out of functions
            return failed(task, new UndeclaredThrowableException(e), thread);
        }
    }

    private Outcome<I, R> failed(Task<I> task, RuntimeException e, BulkThread thread) {
        return writes ? failedToWrite(task, e, thread.takeCalls()) : failed(task, e);
    }

    private Outcome<I, R> failedToWrite(Task<I> task, RuntimeException e, int calls) {
        if (isSurelyUnprocessed(e, calls)) {
            checkpoint.unprocessed(task.index());
            return failed(task, e);
        }
        checkpoint.inDoubt(task.index());
        return outcome(task, Kind.IN_DOUBT, e);
    }

    /** What the application makes of an interrupt is its own: a read that fails while reads are cut off counts as cut off. */
    private Outcome<I, R> failed(Task<I> task, RuntimeException e) {
        boolean calledOff = stopping
                && (cuttingOff
                        || Thread.currentThread().isInterrupted()
                        || (e instanceof ConnectTransportException transport && transport.isInterrupted()));
        return outcome(task, calledOff ? Kind.NOT_TRIED : Kind.FAILED, e);
    }

    /** One call that says so itself; or a parameter out of bounds, which the library refuses before it calls. */
    private static boolean isSurelyUnprocessed(RuntimeException e, int calls) {
        return e instanceof ConnectException failure
                ? calls <= 1 && !failure.mayHaveBeenProcessed()
                : calls == 0 && e instanceof IllegalArgumentException;
    }

    private Outcome<I, R> outcome(Task<I> task, Kind kind, @Nullable Throwable failure) {
        return new Outcome<>(task, kind, null, failure);
    }
}
