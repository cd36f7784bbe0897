package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Waits for another thread's token call, no longer than the deadline and not beyond an interrupt. */
final class Locks {
    private Locks() {}

    static void acquire(ReentrantLock lock, Duration timeLeft) {
        try {
            if (!lock.tryLock(timeLeft.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ConnectAuthException(
                        Reason.UNAVAILABLE, "the deadline passed while another thread was fetching a token");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectAuthException(Reason.UNAVAILABLE, "interrupted while waiting for a token");
        }
    }
}
