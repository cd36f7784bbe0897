package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.Pacing;
import io.github.connectclient.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds each request back until the budget has room for it. Callers stand in one line, and only the first waits for room; so
 * they go in the order they came, and when room comes back nobody rushes. Everybody leaves the line at the deadline or when
 * interrupted, and nothing has been sent then. The workers of a bulk job take turns in joining the line, and wait there as
 * long as it takes. Thread-safe; the line is a fair lock, held while its first waits.
 */
final class PacingLayer implements Layer {
    private final Layer next;
    private final Pacing pacing;
    private final ServerBudget budget;
    private final ReentrantLock line = new ReentrantLock(true);

    PacingLayer(Layer next, Pacing pacing, ServerBudget budget) {
        this.next = next;
        this.pacing = pacing;
        this.budget = budget;
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        SentCall call = admit(exchange);
        int attemptsBefore = exchange.attempts();
        boolean mayHaveBeenCounted = true;
        try {
            return next.send(exchange, answer);
        } catch (ConnectTransportException e) {
            mayHaveBeenCounted = e.mayHaveBeenProcessed();
            throw e;
        } finally {
            ResponseInfo info = exchange.attempts() > attemptsBefore ? exchange.lastAnswer() : null;
            if (info != null) {
                budget.answered(call, info);
            } else {
                budget.ended(call, mayHaveBeenCounted);
            }
        }
    }

    private SentCall admit(Exchange exchange) {
        try {
            BulkThread worker = BulkThread.current();
            SentCall call = worker == null ? standInLine(exchange, exchange.deadline()) : admit(exchange, worker);
            ObservedCall.letGo(exchange);
            return call;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw ConnectTransportException.interrupted(exchange.toString(), exchange.attempts(), false);
        }
    }

    /**
     * A bulk job has more workers than there is room; that is what holds it to the budget, and no fault of its calls. So their
     * deadlines stand still while they wait.
     */
    private SentCall admit(Exchange exchange, BulkThread worker) throws InterruptedException {
        long start = exchange.time().nanos();
        SentCall call = null;
        try {
            worker.awaitTurn(exchange);
            long first = exchange.time().nanos();
            try {
                call = standInLine(exchange, exchange.deadline().ofWaiting());
            } finally {
                worker.endTurn();
                exchange.deadline().stoodStillSince(start, exchange.time().nanos() - first);
            }
        } finally {
            if (!worker.endWaiting() && call != null) {
                budget.ended(call, false);
                call = null;
            }
        }
        if (call == null) {
            throw new InterruptedException();
        }
        return call;
    }

    private SentCall standInLine(Exchange exchange, Deadline limit) throws InterruptedException {
        requireInTime(exchange, limit, budget.closedFor());
        if (!line.tryLock(0, TimeUnit.NANOSECONDS)) {
            ObservedCall.heldBack(exchange);
            if (!line.tryLock(limit.nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw noRoom(exchange);
            }
        }
        try {
            return firstInLine(exchange, limit);
        } finally {
            line.unlock();
        }
    }

    private SentCall firstInLine(Exchange exchange, Deadline limit) throws InterruptedException {
        awaitServer(exchange, limit); // first, so that no place is taken that cannot be used
        Duration place = pacing.reserve(limit.timeLeft());
        if (place == null) {
            throw noRoom(exchange);
        }
        pause(exchange, limit, place);
        SentCall call = budget.enter();
        while (call == null) {
            awaitServer(exchange, limit);
            call = budget.enter();
        }
        return call;
    }

    private void awaitServer(Exchange exchange, Deadline limit) throws InterruptedException {
        for (Duration wait = budget.closedFor(); !wait.isZero(); wait = budget.closedFor()) {
            pause(exchange, limit, wait);
        }
    }

    private static void pause(Exchange exchange, Deadline limit, Duration wait) throws InterruptedException {
        if (wait.isZero() || wait.isNegative()) {
            return;
        }
        requireInTime(exchange, limit, wait);
        ObservedCall.heldBack(exchange);
        exchange.time().sleep(wait);
    }

    /** How many stand behind the first. */
    int inLine() {
        return line.getQueueLength();
    }

    private static void requireInTime(Exchange exchange, Deadline limit, Duration wait) {
        if (!limit.leaves(wait)) {
            throw noRoom(exchange);
        }
    }

    private static ConnectTransportException noRoom(Exchange exchange) {
        ObservedCall.heldBack(exchange);
        return ConnectTransportException.noRoom(exchange.toString(), exchange.attempts());
    }
}
