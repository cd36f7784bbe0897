package io.github.connectclient.bench.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes a number of calls before JMH's own warm-up. By count, not by time: what the compiler has seen must not depend on how
 * busy the machine is, or the clients that warm up at a bad moment are measured half compiled.
 */
final class WarmUp {
    private final Callable<Object> call;
    private final AtomicInteger left;

    WarmUp(Callable<Object> call, int calls) {
        this.call = call;
        this.left = new AtomicInteger(calls);
    }

    void run(int threads) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(executor.submit(this::part));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    private int part() throws Exception {
        int seen = 0;
        while (left.getAndDecrement() > 0) {
            seen |= System.identityHashCode(call.call()); // so that no answer is made in vain
        }
        return seen;
    }
}
