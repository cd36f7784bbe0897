package io.github.connectclient.bulk;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The items, one after the other. Where a checkpoint tells what they were, they are handed out a block at a time after its digest
 * has been found right: nothing is done to items of another source, and none is passed over for another. For one thread.
 */
final class Source<I> {
    private final Iterator<? extends I> items;
    private final Checkpoint checkpoint;
    private final @Nullable Path file;
    private final Key<I> key;
    private final long lastTaken;
    private final Queue<Task<I>> checked = new ArrayDeque<>();
    private long count;

    /** Without a file nothing is checked. */
    Source(Iterator<? extends I> items, Function<? super I, String> key, Checkpoint checkpoint, @Nullable Path file) {
        this.items = items;
        this.key = new Key<>(key);
        this.checkpoint = checkpoint;
        this.file = file;
        this.lastTaken = checkpoint.lastTaken();
    }

    /** The next item; null after the last. */
    @Nullable
    Task<I> next() {
        Task<I> known = checked.poll();
        if (known != null) {
            return known;
        }
        while (count < lastTaken) {
            Task<I> task = pull();
            if (task == null) {
                throw changed();
            }
            checked.add(task);
            if (count % JournalState.BLOCK == 0 || count == lastTaken) {
                return checked.poll();
            }
        }
        return pull();
    }

    private @Nullable Task<I> pull() {
        if (!items.hasNext()) {
            return null;
        }
        I item = Objects.requireNonNull(items.next(), "item");
        Task<I> task = new Task<>(count, item);
        count++;
        if (file != null) {
            String digest = key.with(item);
            if (count > lastTaken) {
                checkpoint.taken(count, digest);
            } else if (count % JournalState.BLOCK == 0 || count == lastTaken) {
                if (!digest.equals(checkpoint.digestAt(count))) {
                    throw changed();
                }
            }
        }
        return task;
    }

    private CheckpointException changed() {
        return new CheckpointException(
                Objects.requireNonNull(file),
                "the source does not give the items it gave before, in their order (new ones may only follow at its end);"
                        + " give it the same source, or begin a new job with a new file");
    }
}
