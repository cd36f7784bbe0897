package io.github.connectclient.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Threads that do the same at the same moment, and what became of each. */
public final class Crowd<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<FutureTask<T>> tasks = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Threads that wait for {@link #go}. */
    public Crowd(int size, Callable<T> work) {
        for (int i = 0; i < size; i++) {
            FutureTask<T> task = new FutureTask<>(() -> {
                gate.await();
                return work.call();
            });
            Thread thread = new Thread(task, "crowd-" + i);
            thread.setDaemon(true);
            tasks.add(task);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /** Lets them all go. */
    public Crowd<T> go() {
        gate.countDown();
        return this;
    }

    /** Comes back when so many of them wait, with a time limit, for somebody. */
    public void awaitWaiting(int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() < count) {
            assertThat(System.nanoTime() < end)
                    .as("%d of %d threads wait", waiting(), count)
                    .isTrue();
            LockSupport.parkNanos(100_000);
        }
    }

    private long waiting() {
        return threads.stream()
                .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                .count();
    }

    /** Interrupts them all. */
    public void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    /** What they returned; fails if one of them failed. */
    public List<T> results() {
        return tasks.stream().map(Crowd::result).toList();
    }

    /** What they threw; fails if one of them returned. */
    public List<Throwable> failures() {
        return tasks.stream().map(Crowd::failure).toList();
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("a thread did not end", e);
        }
    }

    private static <T> Throwable failure(FutureTask<T> task) {
        try {
            T result = task.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
            throw new AssertionError("a thread returned " + result);
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("a thread did not end", e);
        }
    }
}
