package io.github.connectclient.bulk;

import io.github.connectclient.internal.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An item that was not done, or of which nobody knows. {@code toString} shows neither the item nor the message of the exception.
 *
 * @param index place of the item in the source, counted from 0
 * @param item the item
 * @param exception what its call threw; null for an item that an earlier run left in doubt
 * @param isInDoubt whether it may have been processed, in a job that writes: it is never tried again, so look what the state is. When
 *     false the item was not processed, and a run that goes on from the checkpoint tries it again
 * @param <I> type of the items
 */
public record BulkFailure<I>(
        long index, @Personal I item, @Nullable RuntimeException exception, boolean isInDoubt) {
    @Override
    public String toString() {
        String what =
                exception == null ? "an earlier run" : exception.getClass().getSimpleName();
        return "BulkFailure[" + index + (isInDoubt ? ", in doubt, " : ", ") + what + "]";
    }
}
