package io.github.connectclient.internal.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls whose thread is interrupted. A thread that reads from a socket does not notice an interrupt, so one daemon
 * thread looks at the threads of running calls every 20 ms and cancels the calls of those that were interrupted. It ends
 * a second after the last call. Thread-safe.
 */
final class Interrupts {
    private static final Duration PERIOD = Duration.ofMillis(20);
    private static final int IDLE_ROUNDS = 50;

    private final Map<Call, Thread> running = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Thread> watcher = new AtomicReference<>();

    void watch(Call call) {
        running.put(call, Thread.currentThread());
        if (watcher.get() == null) {
            start();
        }
    }

    void unwatch(Call call) {
        running.remove(call);
    }

    private void start() {
        Thread thread = new Thread(this::look, "connect-client-interrupts");
        thread.setDaemon(true);
        if (watcher.compareAndSet(null, thread)) {
            try {
                thread.start();
            } catch (OutOfMemoryError e) {
                watcher.set(null); // no more threads now; the next call tries again
                throw e;
            }
        }
    }

    private void look() {
        for (int idle = 0; idle < IDLE_ROUNDS; idle++) {
            LockSupport.parkNanos(PERIOD.toNanos());
            if (!running.isEmpty()) {
                idle = 0;
                running.forEach(Interrupts::cancelIfInterrupted);
            }
        }
        watcher.set(null);
        if (!running.isEmpty()) {
            start(); // a call began between the last look and the line above
        }
    }

    private static void cancelIfInterrupted(Call call, Thread thread) {
        if (thread.isInterrupted()) {
            call.cancel();
        }
    }
}
