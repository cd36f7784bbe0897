package io.github.connectclient.bulk;

import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Hands results to the application, which does with them what it likes. */
final class CallbackSink<I, R extends @Nullable Object> implements BulkSink<I, R> {
    private final BiConsumer<? super I, ? super R> callback;

    CallbackSink(BiConsumer<? super I, ? super R> callback) {
        this.callback = callback;
    }

    @Override
    public void begin(OptionalLong position) {}

    @Override
    public void accept(I item, R result) {
        callback.accept(item, result);
    }

    @Override
    public long commit() {
        return 0;
    }

    @Override
    public void close() {}
}
