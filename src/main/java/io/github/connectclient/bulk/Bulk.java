package io.github.connectclient.bulk;

import java.util.Iterator;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Items for each of which a call is to be made, from {@link io.github.connectclient.ConnectClient#bulk(Iterable)}. What kind of call it
 * is has to be said, because it decides what happens to calls that a crash cut off.
 *
 * @param <I> type of the items
 */
public final class Bulk<I> {
    private final Supplier<? extends Iterator<? extends I>> items;
    private final Runnable close;
    private final @Nullable Long total;
    private final BooleanSupplier clientIsClosed;

    /**
     * Made by {@link io.github.connectclient.ConnectClient}.
     *
     * @param items begins to go through the items
     * @param close called when that is over
     * @param total how many there are, null if not known
     * @param clientIsClosed whether no call can be made any more
     */
    public Bulk(
            Supplier<? extends Iterator<? extends I>> items,
            Runnable close,
            @Nullable Long total,
            BooleanSupplier clientIsClosed) {
        this.items = items;
        this.close = close;
        this.total = total;
        this.clientIsClosed = clientIsClosed;
    }

    /**
     * A job whose calls change nothing. What was cut off is done again.
     *
     * @param call makes the one call for an item; runs on several threads at once, and makes its call on the thread it runs on
     * @return the job, to be set up and run
     * @param <R> type of the results
     */
    public <R extends @Nullable Object> BulkJob<I, R> reading(Function<? super I, ? extends R> call) {
        return job(call, false);
    }

    /**
     * A job whose calls change something. No call is made twice: what was cut off is in doubt, and listed.
     *
     * @param call makes the one call for an item; runs on several threads at once, and makes its call on the thread it runs on
     * @return the job, to be set up and run
     * @param <R> type of the results
     */
    public <R extends @Nullable Object> BulkJob<I, R> writing(Function<? super I, ? extends R> call) {
        return job(call, true);
    }

    private <R extends @Nullable Object> BulkJob<I, R> job(Function<? super I, ? extends R> call, boolean writes) {
        BulkSettings<I> settings = new BulkSettings<>();
        settings.total = total;
        return new BulkJob<>(items, close, Objects.requireNonNull(call, "call"), writes, settings, clientIsClosed);
    }

    @Override
    public String toString() {
        return "Bulk[" + (total == null ? "" : total + " ") + "items]";
    }
}
