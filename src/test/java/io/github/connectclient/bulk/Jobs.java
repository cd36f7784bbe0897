package io.github.connectclient.bulk;

import io.github.connectclient.ConnectTransportException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Jobs without a client, for tests of everything around the calls. */
final class Jobs {
    private static final long PATIENCE_SECONDS = 20;

    private Jobs() {}

    static Bulk<Integer> upTo(int end) {
        return of(IntStream.range(0, end).boxed().toList());
    }

    static <I> Bulk<I> of(List<I> items) {
        return new Bulk<>(items::iterator, () -> {}, (long) items.size(), () -> false);
    }

    static <I> Bulk<I> from(Iterator<I> items) {
        return new Bulk<>(() -> items, () -> {}, null, () -> false);
    }

    /** A failure that surely did nothing. */
    static ConnectTransportException refused() {
        return ConnectTransportException.broken("POST /x", 1, false, new IOException());
    }

    /** A failure that may have done something. */
    static ConnectTransportException broken() {
        return ConnectTransportException.broken("POST /x", 1, true, new IOException());
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConnectTransportException.interrupted("GET /x", 1, false);
        }
    }

    static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("connect-client-bulk"))
                .count();
    }

    /** Counts upwards, and how far it has come. */
    static final class Counting implements Iterator<Integer> {
        final AtomicInteger pulled = new AtomicInteger();
        private final int end;

        Counting(int end) {
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return pulled.get() < end;
        }

        @Override
        public Integer next() {
            return pulled.getAndIncrement();
        }
    }
}
