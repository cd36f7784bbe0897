package io.github.connectclient.bulk;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was chosen for a job. For one thread. */
final class BulkSettings<I> {
    int concurrency = 8;
    boolean inOrder;
    long stopAfter = Long.MAX_VALUE;

    @Nullable
    Long total;

    @Nullable
    Path checkpoint;

    Function<? super I, String> key = Key::byDefault;
    Consumer<? super BulkFailure<I>> onFailure = failure -> {};

    @Nullable
    Consumer<? super BulkProgress> onProgress;
}
