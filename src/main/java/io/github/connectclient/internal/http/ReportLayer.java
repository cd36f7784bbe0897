package io.github.connectclient.internal.http;

import io.github.connectclient.CallListener;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ResponseInfo;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log and the listeners how a call ended. One DEBUG line a call with mode, method, template, status,
 * duration and attempts: no values, no bodies, no tokens.
 */
final class ReportLayer implements Layer {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.connectclient.calls");

    private final Layer next;
    private final @Nullable CallListener listener;

    ReportLayer(Layer next, @Nullable CallListener listener) {
        this.next = next;
        this.listener = listener;
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        BulkThread.noteCall();
        ObservedCall.started(listener, exchange);
        CallOutcome outcome = CallOutcome.ERROR;
        String told = "failed";
        try {
            T value = next.send(exchange, answer);
            outcome = CallOutcome.SUCCESS;
            told = "ok";
            return value;
        } catch (ConnectException e) {
            outcome = outcome(e);
            told = e.getClass().getSimpleName();
            throw e;
        } finally {
            try {
                report(exchange, told);
            } finally {
                ObservedCall.finished(exchange, outcome);
            }
        }
    }

    /**
     * Tokens are fetched on other threads, and stores are the application's: their exceptions do not tell an interrupt of this
     * thread from a server that gave nothing, which health and alerts must not mix up.
     */
    private static CallOutcome outcome(ConnectException e) {
        CallOutcome outcome = CallOutcome.of(e);
        boolean isWithoutToken = outcome == CallOutcome.NO_TOKEN || outcome == CallOutcome.STORE_UNAVAILABLE;
        return isWithoutToken && Thread.currentThread().isInterrupted() ? CallOutcome.INTERRUPTED : outcome;
    }

    private static void report(Exchange exchange, String outcome) {
        if (LOG.isDebugEnabled()) {
            ResponseInfo info = exchange.lastAnswer();
            LOG.debug(
                    "{} {} {} -> {} {} in {} ms, {} sent",
                    exchange.operation().mode(),
                    exchange.operation().method(),
                    exchange.template(),
                    info == null ? "no answer" : info.status(),
                    outcome,
                    exchange.elapsed().toMillis(),
                    exchange.attempts());
        }
        Consumer<ResponseInfo> listener = exchange.options().responseListener();
        if (listener != null) {
            tell(listener, exchange.lastAnswer());
        }
    }

    private static void tell(Consumer<ResponseInfo> listener, @Nullable ResponseInfo info) {
        if (info == null) {
            return;
        }
        try {
            listener.accept(info);
        } catch (RuntimeException e) {
            LOG.warn("The response listener failed: {}", e.getClass().getName());
        }
    }
}
