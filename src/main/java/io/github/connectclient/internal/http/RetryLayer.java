package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a call when that is safe and may help, and never past its deadline. Safe means: the server refused it before any
 * work (429), or it was never sent, or processing it twice does no harm (GET, or marked repeatable by the caller).
 *
 * <p>With pacing, only the deadline bounds how often a 429 is repeated: other nodes may have used up the budget, which comes
 * back, and {@link PacingLayer} waits for it. For a bulk job it is the patience of that layer that bounds.
 */
final class RetryLayer implements Layer {
    private final Layer next;
    private final @Nullable ServerBudget budget;

    RetryLayer(Layer next, @Nullable ServerBudget budget) {
        this.next = next;
        this.budget = budget;
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        ConnectException last = null;
        int retry = 0;
        while (true) {
            try {
                return next.send(exchange, answer);
            } catch (ConnectException e) {
                if (last != null) {
                    e.follows(last);
                }
                if (budget != null && isRefusedForNow(e)) {
                    if (BulkThread.current() == null && !exchange.deadline().leaves(budget.closedFor())) {
                        throw e;
                    }
                    ObservedCall.repeating(exchange, e, Duration.ZERO);
                    continue; // nothing to remember of it, and there may be many
                }
                last = e;
                Duration wait = Delays.before(retry, e);
                if (retry >= exchange.options().retries()
                        || !mayRepeat(e, exchange.isRepeatable())
                        || !exchange.deadline().leaves(wait)) {
                    throw e;
                }
                ObservedCall.repeating(exchange, e, wait);
                pause(exchange, wait, e);
                retry++;
            }
        }
    }

    private static boolean mayRepeat(ConnectException e, boolean repeatable) {
        if (e instanceof ConnectApiException api) {
            return isRefusedForNow(e) || (repeatable && api.status() >= 500);
        }
        if (e instanceof ConnectTransportException transport) {
            boolean passing = !transport.isTimeout() && !transport.isInterrupted() && !transport.requiresAttention();
            return passing && (repeatable || !transport.mayHaveBeenProcessed());
        }
        return e instanceof ConnectAuthException auth && auth.isRepeatable();
    }

    private static boolean isRefusedForNow(ConnectException e) {
        return e instanceof ConnectApiException api && api.status() == 429;
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
