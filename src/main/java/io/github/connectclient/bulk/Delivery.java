package io.github.connectclient.bulk;

import java.io.IOException;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands results to the sink, and saves in the checkpoint what the sink has. First the output, then the checkpoint: what the
 * checkpoint calls done is in the output. For one thread.
 */
final class Delivery<I, R extends @Nullable Object> {
    /** What a crash costs a job that reads: this much of work done again. */
    private static final long READING = Duration.ofSeconds(1).toNanos();

    /** What is not saved of a job that writes is in doubt after a crash. */
    private static final long WRITING = Duration.ofMillis(50).toNanos();

    /** Nor are there ever more items not saved, however fast they come. */
    private static final int MOST_UNSAVED = 10_000;

    private final BulkSink<I, R> sink;
    private final Checkpoint checkpoint;
    private final boolean writes;
    private final LongSupplier nanos;
    private final SortedSet<Long> unsaved = new TreeSet<>();
    private long savedAt;
    private boolean unforced;
    private boolean broken;

    Delivery(BulkSink<I, R> sink, Checkpoint checkpoint, boolean writes, LongSupplier nanos) {
        this.sink = sink;
        this.checkpoint = checkpoint;
        this.writes = writes;
        this.nanos = nanos;
        this.savedAt = nanos.getAsLong();
    }

    /** After the sink has failed nobody knows what is in it, after the checkpoint has failed nobody will: neither gets more. */
    boolean isBroken() {
        return broken;
    }

    @SuppressWarnings("NullAway") // a result is null only where R allows it
    void accept(Outcome<I, R> outcome) throws IOException {
        long index = outcome.task().index();
        broken = true;
        sink.accept(outcome.task().item(), outcome.result());
        broken = false;
        unsaved.add(index);
        if (sink instanceof CallbackSink) {
            saveUnforced(); // at once: a result that was handed over cannot be taken back
        }
    }

    /** Saves what is due. */
    void saveInTime(boolean isIdle) throws IOException {
        boolean isTime = nanos.getAsLong() - savedAt >= (writes ? WRITING : READING);
        if (isTime || (isIdle && writes) || unsaved.size() >= MOST_UNSAVED) {
            save();
        }
    }

    void save() throws IOException {
        saveUnforced();
        if (!writes) { // a write whose end is lost in a power failure is in doubt, and listed
            force();
        }
        savedAt = nanos.getAsLong();
    }

    private void saveUnforced() throws IOException {
        if (!unsaved.isEmpty()) {
            broken = true;
            checkpoint.done(unsaved, sink.commit());
            broken = false;
            unsaved.clear();
            unforced = true;
        }
    }

    /** At the end. */
    void saveAll() throws IOException {
        save();
        force();
    }

    private void force() {
        if (unforced) {
            broken = true;
            checkpoint.force();
            broken = false;
            unforced = false;
        }
    }
}
