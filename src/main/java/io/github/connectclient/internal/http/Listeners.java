package io.github.connectclient.internal.http;

import io.github.connectclient.CallListener;
import io.github.connectclient.CallObserver;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.CallResult;
import io.github.connectclient.Operation;
import io.github.connectclient.TokenGrant;
import io.github.connectclient.TokenObserver;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two listeners as one, and so any number: the first hears beginnings first and ends last. Thread-safe. */
public final class Listeners implements CallListener {
    private final CallListener first;
    private final CallListener second;

    private Listeners(CallListener first, CallListener second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Listeners as one that cannot break a call.
     *
     * @param listeners in the order of their being told
     * @return null for none: then nothing is told, at no cost
     */
    public static @Nullable CallListener of(List<CallListener> listeners) {
        return listeners.stream()
                .map(listener -> (CallListener) new GuardedListener(listener))
                .reduce(Listeners::new)
                .orElse(null);
    }

    @Override
    public @Nullable CallObserver started(Operation operation, String template) {
        CallObserver one = first.started(operation, template);
        CallObserver other = second.started(operation, template);
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new Observers(one, other);
    }

    @Override
    public @Nullable TokenObserver requestingToken(TokenGrant grant) {
        TokenObserver one = first.requestingToken(grant);
        TokenObserver other = second.requestingToken(grant);
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return (outcome, duration) -> {
            other.finished(outcome, duration);
            one.finished(outcome, duration);
        };
    }

    @Override
    public Runnable handingOver(Runnable work) {
        return first.handingOver(second.handingOver(work));
    }

    private record Observers(CallObserver first, CallObserver second) implements CallObserver {
        @Override
        public void heldBack() {
            first.heldBack();
            second.heldBack();
        }

        @Override
        public void released(CallOutcome outcome, Duration waited) {
            second.released(outcome, waited);
            first.released(outcome, waited);
        }

        @Override
        public void sending(int attempt) {
            first.sending(attempt);
            second.sending(attempt);
        }

        @Override
        public void answered(int attempt, int status, Duration duration) {
            first.answered(attempt, status, duration);
            second.answered(attempt, status, duration);
        }

        @Override
        public void repeating(CallOutcome after, Duration wait) {
            first.repeating(after, wait);
            second.repeating(after, wait);
        }

        @Override
        public void finished(CallResult result) {
            second.finished(result);
            first.finished(result);
        }
    }
}
