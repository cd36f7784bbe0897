package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectTransportException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a number of requests be under way at once. As many connections are kept, so that a burst neither opens and closes
 * connections nor floods the server. Others wait for a place, until their deadline and interruptibly, and nothing of them has
 * been sent then. Thread-safe.
 */
final class ConcurrencyLayer implements Layer {
    private final Layer next;
    private final Semaphore places;

    ConcurrencyLayer(Layer next, int most) {
        this.next = next;
        this.places = new Semaphore(most);
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        enter(exchange);
        try {
            return next.send(exchange, answer);
        } finally {
            places.release();
        }
    }

    private void enter(Exchange exchange) {
        if (places.tryAcquire()) {
            return;
        }
        try {
            if (!places.tryAcquire(exchange.deadline().nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw ConnectTransportException.noPlace(exchange.toString(), exchange.attempts());
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw ConnectTransportException.interrupted(exchange.toString(), exchange.attempts(), false);
        }
    }
}
