package io.github.connectclient;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls on virtual threads where the JVM has them (Java 21 and later), otherwise on daemon threads that end when idle.
 * Nothing is started before the first use. Thread-safe.
 */
final class Background {
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable ExecutorService executor;
    private boolean closed;

    <T> CompletableFuture<T> run(Supplier<T> work) {
        Result<T> result = new Result<>();
        FutureTask<Void> task = new FutureTask<>(() -> result.completeWith(work), null);
        result.task = task;
        try {
            executor().execute(task);
        } catch (RejectedExecutionException e) {
            throw closed();
        }
        return result;
    }

    void close() {
        starting.lock();
        try {
            closed = true;
            ExecutorService running = executor;
            if (running != null) {
                running.shutdownNow();
            }
        } finally {
            starting.unlock();
        }
    }

    private ExecutorService executor() {
        ExecutorService running = executor;
        if (running != null) {
            return running;
        }
        starting.lock();
        try {
            if (closed) {
                throw closed();
            }
            running = executor;
            if (running == null) {
                running = virtualThreads();
                executor = running;
            }
            return running;
        } finally {
            starting.unlock();
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("this ConnectClient is closed; keep one open for the whole application");
    }

    /** The library is compiled for Java 17, where virtual threads have no name yet. */
    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            return Executors.newCachedThreadPool(Background::daemon);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "connect-client-async");
        thread.setDaemon(true);
        return thread;
    }

    /** Cancelling interrupts the thread, and an interrupt ends the call. */
    private static final class Result<T> extends CompletableFuture<T> {
        private volatile @Nullable Future<?> task;

        void completeWith(Supplier<T> work) {
            try {
                complete(work.get());
            } catch (Throwable e) {
                completeExceptionally(e);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            Future<?> running = task;
            if (cancelled && running != null) {
                running.cancel(true);
            }
            return cancelled;
        }
    }
}
