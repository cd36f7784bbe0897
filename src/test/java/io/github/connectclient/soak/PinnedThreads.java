package io.github.connectclient.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

/**
 * Counts, by the JVM's own events, how often a virtual thread kept its carrier while it waited. Those of the first seconds are
 * counted apart: a thread that loads a class, or waits for another that does, cannot leave its carrier.
 */
final class PinnedThreads implements AutoCloseable {
    private static final String PINNED = "jdk.VirtualThreadPinned";

    private static final Duration STARTING = Duration.ofSeconds(10);

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger atStart = new AtomicInteger();
    private final Instant begun = Instant.now();
    private final RecordingStream events = new RecordingStream();

    PinnedThreads() {
        events.enable(PINNED).withThreshold(Duration.ofMillis(1)).withStackTrace();
        events.onEvent(PINNED, this::note);
        events.startAsync();
    }

    private void note(RecordedEvent event) {
        if (event.getStartTime().isBefore(begun.plus(STARTING))) {
            atStart.incrementAndGet();
            return;
        }
        if (count.getAndIncrement() < 3) {
            System.out.println("PIN " + event);
        }
    }

    int count() {
        return count.get();
    }

    int atStart() {
        return atStart.get();
    }

    @Override
    public void close() {
        events.close();
    }
}
