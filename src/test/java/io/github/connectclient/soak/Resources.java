package io.github.connectclient.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a process holds: heap after garbage collection, threads, file descriptors (sockets are among them). */
final class Resources {
    private static final List<String> OURS = List.of("connect-client", "OkHttp", "Okio");
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    /** Heap in KiB, threads, descriptors. */
    String now() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return heap + " " + threads + " " + descriptors();
    }

    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    /** The threads of the client that are left once it is closed; daemons of OkHttp end when they notice. */
    List<String> afterClosing() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        List<String> left = left();
        while (!left.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
            left = left();
        }
        return left;
    }

    private static List<String> left() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && OURS.stream().anyMatch(thread.getName()::startsWith))
                .map(Thread::getName)
                .toList();
    }
}
