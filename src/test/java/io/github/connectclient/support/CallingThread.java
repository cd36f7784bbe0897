package io.github.connectclient.support;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.function.Executable;

/** Makes a call on a thread of its own, so that a test can interrupt it and see how it ended. */
public final class CallingThread {
    private static final long PATIENCE_MILLIS = 10_000;

    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean flagAfterwards;

    private CallingThread(Executable call) {
        thread = new Thread(() -> run(call), "calling-thread");
        thread.setDaemon(true);
    }

    /** Starts a call. */
    public static CallingThread start(Executable call) {
        CallingThread calling = new CallingThread(call);
        calling.thread.start();
        return calling;
    }

    /** Interrupts the thread of the call. */
    public void interrupt() {
        thread.interrupt();
    }

    /** What the call threw; waits for its end. */
    public Throwable failure() throws InterruptedException {
        end();
        Throwable thrown = failure.get();
        if (thrown == null) {
            throw new AssertionError("the call succeeded");
        }
        return thrown;
    }

    /** Whether the interrupt flag of its thread was set when the call had ended; waits for its end. */
    public boolean wasLeftInterrupted() throws InterruptedException {
        end();
        return flagAfterwards;
    }

    private void end() throws InterruptedException {
        thread.join(PATIENCE_MILLIS);
        if (thread.isAlive()) {
            AssertionError stuck = new AssertionError("the call has not ended");
            stuck.setStackTrace(thread.getStackTrace());
            throw stuck;
        }
    }

    private void run(Executable call) {
        try {
            call.execute();
        } catch (Throwable e) {
            failure.set(e);
        }
        flagAfterwards = Thread.currentThread().isInterrupted();
    }
}
