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
 * interrupted, and nothing has been sent then. Thread-safe; the line is a fair lock, held while its first waits.
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
        requireInTime(exchange, budget.closedFor());
        try {
            if (!line.tryLock(exchange.deadline().nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw noRoom(exchange);
            }
            try {
                return firstInLine(exchange);
            } finally {
                line.unlock();
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw ConnectTransportException.interrupted(exchange.toString(), exchange.attempts(), false);
        }
    }

    private SentCall firstInLine(Exchange exchange) throws InterruptedException {
        awaitServer(exchange); // first, so that no place is taken that cannot be used
        Duration place = pacing.reserve(exchange.deadline().timeLeft());
        if (place == null) {
            throw noRoom(exchange);
        }
        pause(exchange, place);
        SentCall call = budget.enter();
        while (call == null) {
            awaitServer(exchange);
            call = budget.enter();
        }
        return call;
    }

    private void awaitServer(Exchange exchange) throws InterruptedException {
        for (Duration wait = budget.closedFor(); !wait.isZero(); wait = budget.closedFor()) {
            pause(exchange, wait);
        }
    }

    private static void pause(Exchange exchange, Duration wait) throws InterruptedException {
        if (wait.isZero() || wait.isNegative()) {
            return;
        }
        requireInTime(exchange, wait);
        exchange.time().sleep(wait);
    }

    /** How many stand behind the first. */
    int inLine() {
        return line.getQueueLength();
    }

    private static void requireInTime(Exchange exchange, Duration wait) {
        if (!exchange.deadline().leaves(wait)) {
            throw noRoom(exchange);
        }
    }

    private static ConnectTransportException noRoom(Exchange exchange) {
        return ConnectTransportException.noRoom(exchange.toString(), exchange.attempts());
    }
}
