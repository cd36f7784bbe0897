package io.github.connectclient;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on virtual threads where the JVM has them (Java 21 and later), otherwise on daemon threads that end when idle.
 * Nothing is started before the first use. Thread-safe.
 */
final class Background implements Executor {
    private final String threadName;
    private final @Nullable CallListener listener;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable ExecutorService executor;
    private boolean closed;

    /**
     * No threads yet.
     *
     * @param listener asked when work is handed over; null for nobody
     */
    Background(String threadName, @Nullable CallListener listener) {
        this.threadName = threadName;
        this.listener = listener;
    }

    <T extends @Nullable Object> CompletableFuture<T> run(Supplier<T> work) {
        Result<T> result = new Result<>();
        FutureTask<Void> task = new FutureTask<>(() -> result.completeWith(work), null);
        result.task = task;
        execute(listener == null ? task : listener.handingOver(task));
        return result;
    }

    @Override
    public void execute(Runnable work) {
        try {
            executor().execute(work);
        } catch (RejectedExecutionException e) {
            throw closed();
        }
    }

    /**
     * Takes no more work, lets what runs go on for a while, then interrupts it. An interrupt of the caller does not shorten the
     * while: closing may be what an interrupted thread does last.
     */
    void close(Duration patience) {
        ExecutorService running = shut();
        if (running == null) {
            return;
        }
        running.shutdown();
        boolean interrupted = false;
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0 && !running.isTerminated(); left = end - System.nanoTime()) {
            try {
                running.awaitTermination(left, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        running.shutdownNow();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable ExecutorService shut() {
        starting.lock();
        try {
            closed = true;
            return executor;
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
    private ExecutorService virtualThreads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            return Executors.newCachedThreadPool(this::daemon);
        }
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, threadName);
        thread.setDaemon(true);
        return thread;
    }

    /** Cancelling interrupts the thread, and an interrupt ends the call. */
    private static final class Result<T extends @Nullable Object> extends CompletableFuture<T> {
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
