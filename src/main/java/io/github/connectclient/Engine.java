package io.github.connectclient;

import io.github.connectclient.auth.Login;
import io.github.connectclient.auth.LoginPages;
import io.github.connectclient.internal.http.Sender;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What a client and its views share, and what closing ends. Thread-safe. */
final class Engine {
    /** What closing leaves to renewals: cut off, the one-time refresh token they spent would be lost, and the log-in with it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Environment environment;
    private final Sender sender;
    private final OkHttpClient client;
    private final boolean ownsClient;
    private final @Nullable Login login;
    private final @Nullable LoginPages loginPages;
    private final Background background;
    private final Background renewals;
    private final AtomicBoolean closed = new AtomicBoolean();

    Engine(
            Environment environment,
            Sender sender,
            OkHttpClient client,
            boolean ownsClient,
            @Nullable Login login,
            @Nullable LoginPages loginPages,
            Background background,
            Background renewals) {
        this.environment = environment;
        this.sender = sender;
        this.client = client;
        this.ownsClient = ownsClient;
        this.login = login;
        this.loginPages = loginPages;
        this.background = background;
        this.renewals = renewals;
    }

    Login login() {
        return required(login);
    }

    LoginPages loginPages() {
        return required(loginPages);
    }

    <T extends @Nullable Object> CompletableFuture<T> async(Supplier<T> work) {
        return background.run(work);
    }

    boolean isClosed() {
        return closed.get();
    }

    void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        sender.close();
        background.close(Duration.ZERO);
        renewals.close(PATIENCE);
        if (ownsClient) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private static <T> T required(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException(
                    "log-ins need the client's id and secret: call credentials(...) on the builder");
        }
        return part;
    }

    @Override
    public String toString() {
        return environment.apiBase().toString();
    }
}
