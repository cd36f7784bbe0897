package io.github.connectclient.internal.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A worker of a bulk job. Calls know it by their thread, not by the client they are made with, because what a job runs is the
 * application's code, which has its client from anywhere.
 *
 * <p>Workers of one job take turns in waiting for room in the budget, so that other callers of the client stand behind one of
 * them and not behind all. Whoever ends the job can interrupt a worker while it waits for room, and then surely nothing has
 * been sent; a write that is on its way is better left to be answered. Thread-safe.
 */
public final class BulkThread extends Thread {
    private enum Stage {
        ELSEWHERE,
        WAITING,
        CALLED_OFF
    }

    private final ReentrantLock turn;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.ELSEWHERE);
    private volatile boolean ending;
    private int calls;

    /**
     * A daemon thread that is not started.
     *
     * @param name its name
     * @param turn held by the one worker of the job that waits for room; a fair lock
     * @param work what it does
     */
    public BulkThread(String name, ReentrantLock turn, Runnable work) {
        super(work, name);
        this.turn = turn;
        setDaemon(true);
    }

    static @Nullable BulkThread current() {
        return Thread.currentThread() instanceof BulkThread worker ? worker : null;
    }

    static void noteCall() {
        if (Thread.currentThread() instanceof BulkThread worker) {
            worker.calls++;
        }
    }

    /**
     * How many calls this thread has made since it was last asked. For the thread itself.
     *
     * @return 0 or more
     */
    public int takeCalls() {
        int taken = calls;
        calls = 0;
        return taken;
    }

    /** Interrupts the thread if it waits for room, now or later. A call that was sent goes on. */
    public void callOffWaiting() {
        ending = true;
        if (stage.compareAndSet(Stage.WAITING, Stage.CALLED_OFF)) {
            interrupt();
        }
    }

    void awaitTurn(Exchange exchange) throws InterruptedException {
        stage.set(Stage.WAITING);
        if (ending) {
            throw new InterruptedException();
        }
        if (!turn.tryLock(0, TimeUnit.NANOSECONDS)) {
            ObservedCall.heldBack(exchange);
            turn.lockInterruptibly();
        }
    }

    void endTurn() {
        turn.unlock();
    }

    /** Ends the stage in which the thread may be interrupted; false if it was. */
    boolean endWaiting() {
        return stage.getAndSet(Stage.ELSEWHERE) == Stage.WAITING;
    }
}
