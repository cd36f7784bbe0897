package io.github.connectclient.bench.load;

import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.peer.Peer;
import io.github.connectclient.bench.peer.Target;
import io.github.connectclient.bench.server.Issuer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Eight threads calling without a pause, in this process, for a client that looks after its token itself. Argument: the
 * server's port. When told to on standard input it counts the calls of each tenth of a second, and prints them.
 */
public final class Traffic {
    /** What is printed once all is warm. */
    public static final String READY = "ready";

    /** How long calls are counted. */
    static final int SECONDS = 10;

    private static final int THREADS = 8;
    private static final int SLICES_A_SECOND = 10;
    private static final long SLICE_NANOS = TimeUnit.SECONDS.toNanos(1) / SLICES_A_SECOND;
    private static final int WARM_UP_CALLS = 100_000;

    private final Peer peer;
    private final AtomicIntegerArray slices = new AtomicIntegerArray(SECONDS * SLICES_A_SECOND);
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong made = new AtomicLong();
    private volatile long start = Long.MAX_VALUE;

    private Traffic(Peer peer) {
        this.peer = peer;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        try (Peer peer = Client.SDK.open(new Target(Integer.parseInt(args[0])))) {
            new Traffic(peer).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(this::call, "caller-" + i);
            thread.start();
            threads.add(thread);
        }
        while (made.get() < WARM_UP_CALLS) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        System.out.println(READY);
        if (System.in.read() < 0) {
            Runtime.getRuntime().halt(1); // who started this is gone
        }
        start = System.nanoTime();
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(slices);
        System.out.println(slowest);
        System.out.println(failures);
    }

    private void call() {
        long begun = System.nanoTime();
        while (begun - start < TimeUnit.SECONDS.toNanos(SECONDS) || start == Long.MAX_VALUE) {
            boolean failed = failed();
            long ended = System.nanoTime();
            made.incrementAndGet();
            if (start != Long.MAX_VALUE && begun - start >= 0) {
                count(failed, begun, ended);
            }
            begun = ended;
        }
    }

    private boolean failed() {
        try {
            peer.groups(Issuer.GUARDED);
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    private void count(boolean failed, long begun, long ended) {
        int slice = (int) ((ended - start) / SLICE_NANOS);
        if (slice < slices.length()) {
            slices.incrementAndGet(slice);
        }
        slowest.accumulateAndGet(ended - begun, Math::max);
        failures.addAndGet(failed ? 1 : 0);
    }
}
