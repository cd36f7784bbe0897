package io.github.connectclient.bulk;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Outcomes in the order in which they are handed on: as they come, or in that of the source. For one thread. */
final class Arrivals<I, R extends @Nullable Object> {
    private final boolean inOrder;
    private final Queue<Long> expected = new ArrayDeque<>();
    private final Map<Long, Outcome<I, R>> early = new HashMap<>();
    private final Queue<Outcome<I, R>> ready = new ArrayDeque<>();
    private int underWay;

    Arrivals(boolean inOrder) {
        this.inOrder = inOrder;
    }

    void expect(long index) {
        underWay++;
        if (inOrder) {
            expected.add(index);
        }
    }

    /** Items that are expected and have not been handed on. */
    int underWay() {
        return underWay;
    }

    void arrived(Outcome<I, R> outcome) {
        if (!inOrder) {
            ready.add(outcome);
            return;
        }
        early.put(outcome.task().index(), outcome);
        while (!expected.isEmpty() && early.containsKey(expected.element())) {
            ready.add(early.remove(expected.remove()));
        }
    }

    /** The next to hand on; null if it has not arrived. */
    @Nullable
    Outcome<I, R> next() {
        Outcome<I, R> next = ready.poll();
        if (next != null) {
            underWay--;
        }
        return next;
    }
}
