package io.github.connectclient.internal.store;

import java.util.function.Supplier;

/**
 * Keeps interrupts away from writes. Pools and Redis clients give up when the thread is interrupted; a renewed token that was not
 * written down for that reason would end the reader's session.
 */
public final class Uninterrupted {
    private Uninterrupted() {}

    /**
     * Runs a write, a second time if an interrupt came meanwhile and it failed. The interrupt is there again afterwards.
     *
     * @param write bounded in time, and safe to run twice
     * @return what it returned
     * @param <T> type of the result
     */
    public static <T> T run(Supplier<T> write) {
        boolean interrupted = Thread.interrupted();
        try {
            return write.get();
        } catch (RuntimeException e) {
            if (!Thread.interrupted()) {
                throw e;
            }
            interrupted = true;
            return write.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
