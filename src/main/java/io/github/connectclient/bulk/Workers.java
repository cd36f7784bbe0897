package io.github.connectclient.bulk;

import io.github.connectclient.bulk.Outcome.Kind;
import io.github.connectclient.internal.http.BulkThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The threads that make the calls. Items go in, outcomes come out, as many as went in. Driven by one thread. */
final class Workers<I, R extends @Nullable Object> {
    /** Nothing tells a thread to end. */
    private final BlockingQueue<Optional<Task<I>>> waiting = new LinkedBlockingQueue<>();

    private final BlockingQueue<Outcome<I, R>> finished = new LinkedBlockingQueue<>();
    private final List<BulkThread> threads = new ArrayList<>();
    private final Attempts<I, R> attempts;

    Workers(Attempts<I, R> attempts) {
        this.attempts = attempts;
    }

    void start(int count) {
        ReentrantLock turn = new ReentrantLock(true);
        for (int i = 1; i <= count; i++) {
            BulkThread thread = new BulkThread("connect-client-bulk-" + i, turn, this::work);
            threads.add(thread);
            thread.start();
        }
    }

    void give(Task<I> task) {
        waiting.add(Optional.of(task));
    }

    /** The next outcome; null if there is none in time. */
    @Nullable
    Outcome<I, R> poll(long nanos) throws InterruptedException {
        return nanos <= 0 ? finished.poll() : finished.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /** Lets no further call begin. Calls that read are cut off if wanted; one that writes and was sent is waited for. */
    void stop(boolean cutOff) {
        boolean interrupts = attempts.stop(cutOff);
        for (Optional<Task<I>> task = waiting.poll(); task != null; task = waiting.poll()) {
            task.ifPresent(untried -> finished.add(new Outcome<>(untried, Kind.NOT_TRIED, null, null)));
        }
        for (BulkThread thread : threads) {
            thread.callOffWaiting();
            if (interrupts) {
                thread.interrupt();
            }
        }
    }

    /** Returns when no thread is left, also if the caller is interrupted. For when nothing is under way. */
    void end() {
        threads.forEach(thread -> waiting.add(Optional.empty()));
        boolean interrupted = false;
        for (BulkThread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (true) {
            try {
                Optional<Task<I>> task = waiting.take();
                if (task.isEmpty()) {
                    return;
                }
                finished.add(attempts.make(task.get()));
            } catch (InterruptedException e) {
                // meant for a call that had just ended
            }
        }
    }
}
