package io.github.connectclient.internal.http;

import io.github.connectclient.CallListener;
import io.github.connectclient.CallObserver;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.CallResult;
import io.github.connectclient.ConnectException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a listener is told of one call. The layers tell it by the static methods, which cost a look at a field when nobody
 * listens. For one thread.
 */
final class ObservedCall {
    private final CallObserver observer;
    private final Time time;
    private long sentAt;
    private long heldBackAt;
    private boolean isHeldBack;

    private ObservedCall(CallObserver observer, Time time) {
        this.observer = observer;
        this.time = time;
    }

    static void started(@Nullable CallListener listener, Exchange exchange) {
        if (listener != null) {
            CallObserver observer = listener.started(exchange.operation(), exchange.template());
            exchange.observed = observer == null ? null : new ObservedCall(observer, exchange.time());
        }
    }

    static void sending(Exchange exchange) {
        ObservedCall call = exchange.observed;
        if (call != null) {
            call.sentAt = call.time.nanos();
            call.observer.sending(exchange.attempts());
        }
    }

    static void answered(Exchange exchange, int status) {
        ObservedCall call = exchange.observed;
        if (call != null) {
            call.observer.answered(exchange.attempts(), status, call.since(call.sentAt));
        }
    }

    static void repeating(Exchange exchange, ConnectException after, Duration wait) {
        ObservedCall call = exchange.observed;
        if (call != null) {
            CallOutcome outcome = CallOutcome.of(after);
            call.release(outcome);
            call.observer.repeating(outcome, wait);
        }
    }

    /** There is no room for the request now. Told once until it is let go, or the call ends without. */
    static void heldBack(Exchange exchange) {
        ObservedCall call = exchange.observed;
        if (call != null && !call.isHeldBack) {
            call.isHeldBack = true;
            call.heldBackAt = call.time.nanos();
            call.observer.heldBack();
        }
    }

    static void letGo(Exchange exchange) {
        ObservedCall call = exchange.observed;
        if (call != null) {
            call.release(CallOutcome.SUCCESS);
        }
    }

    static void finished(Exchange exchange, CallOutcome outcome) {
        ObservedCall call = exchange.observed;
        if (call != null) {
            call.release(outcome);
            call.observer.finished(
                    new CallResult(outcome, exchange.lastStatus(), exchange.elapsed(), exchange.attempts()));
        }
    }

    private void release(CallOutcome outcome) {
        if (isHeldBack) {
            isHeldBack = false;
            observer.released(outcome, since(heldBackAt));
        }
    }

    private Duration since(long nanos) {
        return Duration.ofNanos(time.nanos() - nanos);
    }
}
