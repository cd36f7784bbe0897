package io.github.connectclient.bulk;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What outlives the process. Thread-safe. */
interface Checkpoint extends AutoCloseable {
    /** Where the output ended when it was last saved; empty if this job begins. */
    OptionalLong position();

    /** Called before the first item and after the output has been opened. */
    void begin() throws IOException;

    /** How many items were taken from the source when it was last saved. */
    long lastTaken();

    /** The digest of the keys of so many items; null if it was not saved. */
    @Nullable
    String digestAt(long count);

    boolean isDone(long index);

    boolean isInDoubt(long index);

    /** Takes note of an item before it is worked on. */
    void taken(long count, String digest);

    /** Returns when it is on the disk that the item's call may have been sent. */
    void starting(long index);

    void unprocessed(long index);

    void inDoubt(long index);

    /** The results of these items are in the output, which ends there. */
    void done(SortedSet<Long> items, long position);

    /** Returns when all of that is on the disk. */
    void force();

    @Override
    void close() throws IOException;

    /** For a job that begins anew each time. */
    Checkpoint NONE = new Checkpoint() {
        @Override
        public OptionalLong position() {
            return OptionalLong.empty();
        }

        @Override
        public void begin() {}

        @Override
        public long lastTaken() {
            return 0;
        }

        @Override
        public @Nullable String digestAt(long count) {
            return null;
        }

        @Override
        public boolean isDone(long index) {
            return false;
        }

        @Override
        public boolean isInDoubt(long index) {
            return false;
        }

        @Override
        public void taken(long count, String digest) {}

        @Override
        public void starting(long index) {}

        @Override
        public void unprocessed(long index) {}

        @Override
        public void inDoubt(long index) {}

        @Override
        public void done(SortedSet<Long> items, long position) {}

        @Override
        public void force() {}

        @Override
        public void close() {}
    };
}
