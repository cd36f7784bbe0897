package io.github.connectclient.bulk;

import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hands results to the application, which does with them what it likes. */
final class CallbackSink<I, R extends @Nullable Object> implements BulkSink<I, R> {
    private final BiConsumer<? super I, ? super R> callback;
    private long position;

    CallbackSink(BiConsumer<? super I, ? super R> callback) {
        this.callback = callback;
    }

    @Override
    public void begin(OptionalLong saved) {
        position = saved.orElse(0);
    }

    @Override
    public void accept(I item, R result) {
        callback.accept(item, result);
    }

    /** Where an output of other runs ended still is where it ends. */
    @Override
    public long commit() {
        return position;
    }

    @Override
    public void close() {}
}
