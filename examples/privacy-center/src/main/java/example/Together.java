package example;

import io.github.connectclient.ConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for calls that go on side by side. */
final class Together {
    private Together() {}

    /**
     * What a call in the background came to.
     *
     * @throws ConnectException as if the call had been made here
     */
    static <T> T join(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}
