package io.github.connectclient.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call for each of many items. Set up and run by one thread, once; {@link #cancel()} may be called from any.
 *
 * <pre>{@code
 * BulkReport<String> report = connect.bulk(customerNumbers)
 *         .reading(number -> connect.consent().listEventHistory(issuer, Subject.connect(number)))
 *         .inOrder()
 *         .checkpoint(Path.of("export-2026-11-22.checkpoint"))
 *         .onProgress(ConsoleProgress.onStandardError())
 *         .run(LinesFile.at(Path.of("histories.jsonl"), (number, history) -> json(history)));
 * }</pre>
 *
 * <p><b>Threads.</b> Only the calls run on threads of the job, which are gone when {@code run} returns. The source, the sink and the
 * listeners are used by the thread that calls {@code run}, and need no care; while one of them blocks, at most a few items a worker are
 * worked off and then everything waits. That keeps memory flat.
 *
 * <p><b>Budget.</b> Give the client a {@code Pacing}. Workers wait for room as long as it takes (a call at most 10 minutes at
 * the head of the line), and that does not use up the deadlines of their calls; other callers of the client stand behind one
 * worker, not behind all. Without pacing, calls beyond the vendor's budget are repeated by the rules of the client and then fail.
 *
 * <p><b>Failures.</b> A {@code RuntimeException} of the call is the failure of its item, and the job goes on. In a job that writes the
 * item is in doubt unless the exception tells that nothing was processed. Two failures concern all items and end the job:
 * {@link BulkReport.Ending#NEEDS_ATTENTION}. An {@code Error} of the call, a closed client, and whatever the source, the sink or a
 * listener throws, ends the job and reaches the caller of {@code run}, after the calls under way have ended.
 *
 * @param <I> type of the items
 * @param <R> type of the results
 */
public final class BulkJob<I, R extends @Nullable Object> {
    private static final int MOST_AT_ONCE = 256;

    private final Supplier<? extends Iterator<? extends I>> items;
    private final Runnable close;
    private final Function<? super I, ? extends R> call;
    private final boolean writes;
    private final BulkSettings<I> settings;
    private final BooleanSupplier clientIsClosed;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean cancelled;

    BulkJob(
            Supplier<? extends Iterator<? extends I>> items,
            Runnable close,
            Function<? super I, ? extends R> call,
            boolean writes,
            BulkSettings<I> settings,
            BooleanSupplier clientIsClosed) {
        this.items = items;
        this.close = close;
        this.call = call;
        this.writes = writes;
        this.settings = settings;
        this.clientIsClosed = clientIsClosed;
    }

    /**
     * Sets how many calls are made at once. 8 unless set: enough to use the vendor's 2000 calls a minute up to answers that take a
     * quarter of a second.
     *
     * @param calls from 1 to 256
     * @return this job
     * @throws IllegalArgumentException if out of bounds
     */
    public BulkJob<I, R> concurrency(int calls) {
        if (calls < 1 || calls > MOST_AT_ONCE) {
            throw new IllegalArgumentException("calls must be from 1 to " + MOST_AT_ONCE + ", was " + calls);
        }
        settings.concurrency = calls;
        return this;
    }

    /**
     * Hands results on in the order of the source, at the price that a slow call holds back those behind it; at most 8 items a
     * worker are under way or waiting then. Unless set, results come as they are. An item that failed is left out, and
     * comes after the others when a later run tries it again.
     *
     * @return this job
     */
    public BulkJob<I, R> inOrder() {
        settings.inOrder = true;
        return this;
    }

    /**
     * Ends the job when so many items have failed or are in doubt in this run. Calls under way are finished. Never unless set.
     *
     * @param failures at least 1
     * @return this job
     * @throws IllegalArgumentException if less than 1
     */
    public BulkJob<I, R> stopAfter(long failures) {
        settings.stopAfter = atLeast("failures", failures, 1);
        return this;
    }

    /**
     * Says how many items there are, for the time left. Known without this for collections and streams with a size.
     *
     * @param items 0 or more
     * @return this job
     * @throws IllegalArgumentException if less than 0
     */
    public BulkJob<I, R> total(long items) {
        settings.total = atLeast("items", items, 0);
        return this;
    }

    /**
     * Keeps in a file what is done, so that a run that was cut off goes on: the next one with the same source and the same file passes
     * over what is done, and in a job that writes also over what is in doubt, which it lists. What failed is tried again. The file stays
     * when all is done, and a further run does nothing: give the next night's job a name of its own.
     *
     * <p>The file holds numbers and digests, no item. Only its owner may read it, where the file system knows owners. An empty file
     * with {@code .lock} added to the name stays beside it. One job at a time can use it.
     *
     * @param file where; in a directory that is there and on a local disk
     * @return this job
     */
    public BulkJob<I, R> checkpoint(Path file) {
        settings.checkpoint = Objects.requireNonNull(file, "file");
        return this;
    }

    /**
     * Sets by what an item is known again. A job goes on from a checkpoint only if the source gives items with the same keys in the same
     * order as before; new ones may follow. Unless set, texts, numbers, UUIDs and dates are their own keys; other items need this.
     *
     * @param key the same for an item in every process, and different for different items
     * @return this job
     */
    public BulkJob<I, R> key(Function<? super I, String> key) {
        settings.key = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * Sets a listener that hears of progress about four times a second, and once at the end.
     *
     * @param listener for example a {@link ConsoleProgress}
     * @return this job
     */
    public BulkJob<I, R> onProgress(Consumer<? super BulkProgress> listener) {
        settings.onProgress = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Sets a listener that hears of every item that failed or is in doubt, also of those that an earlier run left in doubt.
     *
     * @param listener receives the item and the exception
     * @return this job
     */
    public BulkJob<I, R> onFailure(Consumer<? super BulkFailure<I>> listener) {
        settings.onFailure = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Runs the job and hands each result to a function. With a checkpoint, the result that was being handed over when the process was
     * killed is handed over again by the next run of a job that reads (after a power failure, those of the last second); in a job
     * that writes it is listed as in doubt.
     *
     * @param sink takes item and result
     * @return how it ended
     * @throws CheckpointException if the checkpoint cannot be used
     * @throws UncheckedIOException if the checkpoint cannot be written
     * @throws IllegalStateException if the job was run before, or items need a key
     */
    public BulkReport<I> run(BiConsumer<? super I, ? super R> sink) {
        return run(new CallbackSink<I, R>(Objects.requireNonNull(sink, "sink")));
    }

    /**
     * Runs the job into an output that the checkpoint is tied to: each result is in it once, also after a crash. The sink is closed.
     *
     * @param sink the output
     * @return how it ended
     * @throws CheckpointException if the checkpoint cannot be used, or the output is not the one it tells of
     * @throws UncheckedIOException if the checkpoint or the output cannot be written
     * @throws IllegalStateException if the job was run before, or items need a key
     */
    public BulkReport<I> run(BulkSink<I, R> sink) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a job runs once; make another for another run");
        }
        try (sink;
                Checkpoint checkpoint = openCheckpoint()) {
            sink.begin(checkpoint.position());
            checkpoint.begin();
            return run(sink, checkpoint).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close.run();
        }
    }

    private Run<I, R> run(BulkSink<I, R> sink, Checkpoint checkpoint) {
        return new Run<>(
                settings,
                new Source<>(items.get(), settings.key, checkpoint, settings.checkpoint),
                checkpoint,
                new Workers<>(new Attempts<>(call, writes, checkpoint, clientIsClosed)),
                writes,
                new Delivery<>(sink, checkpoint, writes, System::nanoTime),
                () -> cancelled,
                System::nanoTime);
    }

    private Checkpoint openCheckpoint() throws IOException {
        return settings.checkpoint == null
                ? Checkpoint.NONE
                : FileCheckpoint.open(settings.checkpoint, writes ? "writing" : "reading");
    }

    /**
     * Ends the job soon: no call is begun, calls that read are cut off, calls that write and were sent are waited for, and {@code run}
     * returns. The same happens when the thread that runs the job is interrupted, whose flag is set again then. Also before the job
     * runs. A source that blocks has to give its next item first.
     */
    public void cancel() {
        cancelled = true;
    }

    private static long atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
        }
        return value;
    }

    @Override
    public String toString() {
        return "BulkJob[" + (writes ? "writing" : "reading") + ", concurrency=" + settings.concurrency + "]";
    }
}
