package io.github.connectclient.internal.store;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The timer behind heartbeats. Two threads, so that one beat that hangs does not let the other leases lapse; they start with the
 * first renewal, are daemons, and end when there was none for a while. Thread-safe.
 */
final class Heartbeats {
    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 30;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(THREADS, Heartbeats::daemon);

    Heartbeats() {
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
    }

    void start(Heartbeat heartbeat, Duration pause) {
        heartbeat.beatsBy(
                timer.scheduleWithFixedDelay(heartbeat, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "connect-client-heartbeat");
        thread.setDaemon(true);
        return thread;
    }
}
