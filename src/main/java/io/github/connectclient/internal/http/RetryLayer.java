package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import java.time.Duration;

/**
 * Repeats a call when that is safe and may help, and never past its deadline. Safe means: the server refused it before any
 * work (429), or it was never sent, or processing it twice does no harm (GET, or marked repeatable by the caller).
 */
final class RetryLayer implements Layer {
    private final Layer next;

    RetryLayer(Layer next) {
        this.next = next;
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        ConnectException last = null;
        for (int retry = 0; ; retry++) {
            try {
                return next.send(exchange, answer);
            } catch (ConnectException e) {
                if (last != null) {
                    e.follows(last);
                }
                last = e;
                Duration wait = Delays.before(retry, e);
                if (retry >= exchange.options().retries()
                        || !mayRepeat(e, exchange.isRepeatable())
                        || !exchange.deadline().leaves(wait)) {
                    throw e;
                }
                pause(exchange, wait, e);
            }
        }
    }

    private static boolean mayRepeat(ConnectException e, boolean repeatable) {
        if (e instanceof ConnectApiException api) {
            return api.status() == 429 || (repeatable && api.status() >= 500);
        }
        if (e instanceof ConnectTransportException transport) {
            boolean passing = !transport.isTimeout() && !transport.isInterrupted() && !transport.requiresAttention();
            return passing && (repeatable || !transport.mayHaveBeenProcessed());
        }
        return e instanceof ConnectAuthException auth && auth.isRepeatable();
    }

    /** An interrupt while waiting ends the call; nothing of it is under way then. */
    private static void pause(Exchange exchange, Duration wait, ConnectException last) {
        try {
            exchange.time().sleep(wait);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            ConnectTransportException e =
                    ConnectTransportException.interrupted(exchange.toString(), exchange.attempts(), false);
            e.follows(last);
            throw e;
        }
    }
}
