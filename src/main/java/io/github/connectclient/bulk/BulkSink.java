package io.github.connectclient.bulk;

import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes the results of a job into an output that a checkpoint can be tied to, so that each result is in it once, also after a
 * crash. {@link LinesFile} is the ready-made one; a table whose rows are numbered can be another. A job calls it from the thread
 * that runs the job, and from no other.
 *
 * @param <I> type of the items
 * @param <R> type of the results
 */
public interface BulkSink<I, R extends @Nullable Object> extends AutoCloseable {
    /**
     * Called once, before anything is sent. Cuts the output back to what the checkpoint knows of.
     *
     * @param position what {@link #commit()} returned for the last saved results, 0 if none were saved; empty for a job that begins
     *     or has no checkpoint
     * @throws IOException if the output is not as the position says or cannot be opened; ends the job
     */
    void begin(OptionalLong position) throws IOException;

    /**
     * Takes one result.
     *
     * @param item the item
     * @param result what the call for it gave
     * @throws IOException if it cannot be taken; ends the job, and neither this method nor {@link #commit()} is called again
     */
    void accept(I item, R result) throws IOException;

    /**
     * Makes all results so far durable. Called about once a second in a job that reads, after each few results in one that writes,
     * and at the end.
     *
     * @return where the output ends now, 0 or more
     * @throws IOException if that fails; ends the job
     */
    long commit() throws IOException;

    /**
     * Called last, however the job ended, also after a {@link #begin} that failed.
     *
     * @throws IOException if it fails; reaches the caller of the job
     */
    @Override
    void close() throws IOException;
}
