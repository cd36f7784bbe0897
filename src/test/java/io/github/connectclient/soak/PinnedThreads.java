package io.github.connectclient.soak;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

/** Counts, by the JVM's own events, how often a virtual thread kept its carrier while it waited. */
final class PinnedThreads implements AutoCloseable {
    private static final String PINNED = "jdk.VirtualThreadPinned";

    private final AtomicInteger count = new AtomicInteger();
    private final RecordingStream events = new RecordingStream();

    PinnedThreads() {
        events.enable(PINNED).withThreshold(Duration.ofMillis(1)).withStackTrace();
        events.onEvent(PINNED, this::note);
        events.startAsync();
    }

    private void note(RecordedEvent event) {
        if (count.getAndIncrement() < 3) {
            System.out.println("PIN " + event);
        }
    }

    int count() {
        return count.get();
    }

    @Override
    public void close() {
        events.close();
    }
}
