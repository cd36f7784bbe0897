package io.github.connectclient.internal.http;

import io.github.connectclient.CallListener;
import io.github.connectclient.CallObserver;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.CallResult;
import io.github.connectclient.Operation;
import io.github.connectclient.TokenGrant;
import io.github.connectclient.TokenObserver;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener that cannot break a call, whatever it throws: the log tells the class of it, once at WARN, as a listener that
 * fails for one call fails for all. Messages are not logged; they could hold anything. Thread-safe.
 */
final class GuardedListener implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);
    private static final String FAILED = "The listener {} failed: {}";

    private final CallListener listener;
    private final AtomicBoolean hasWarned = new AtomicBoolean();

    GuardedListener(CallListener listener) {
        this.listener = listener;
    }

    @Override
    public @Nullable CallObserver started(Operation operation, String template) {
        CallObserver observer = ask(() -> listener.started(operation, template));
        return observer == null ? null : new GuardedObserver(observer);
    }

    @Override
    public @Nullable TokenObserver requestingToken(TokenGrant grant) {
        TokenObserver observer = ask(() -> listener.requestingToken(grant));
        return observer == null ? null : (outcome, duration) -> tell(() -> observer.finished(outcome, duration));
    }

    /** A listener that fails before it comes to the work must not cost the caller the work. */
    @Override
    public Runnable handingOver(Runnable work) {
        Once once = new Once(work);
        Runnable handed = ask(() -> listener.handingOver(once));
        return () -> {
            if (handed != null) {
                tell(handed);
            }
            once.run();
        };
    }

    private <T> @Nullable T ask(Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (Throwable e) {
            log(e);
            return null;
        }
    }

    private void tell(Runnable event) {
        try {
            event.run();
        } catch (Throwable e) {
            log(e);
        }
    }

    private void log(Throwable e) {
        String name = listener.getClass().getName();
        String failure = e.getClass().getName();
        if (hasWarned.compareAndSet(false, true)) {
            LOG.warn(FAILED, name, failure);
        } else {
            LOG.debug(FAILED, name, failure);
        }
    }

    /** Handed from one thread to one other. */
    private static final class Once implements Runnable {
        private final Runnable work;
        private boolean hasRun;

        Once(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (!hasRun) {
                hasRun = true;
                work.run();
            }
        }
    }

    private final class GuardedObserver implements CallObserver {
        private final CallObserver observer;

        GuardedObserver(CallObserver observer) {
            this.observer = observer;
        }

        @Override
        public void heldBack() {
            tell(observer::heldBack);
        }

        @Override
        public void released(CallOutcome outcome, Duration waited) {
            tell(() -> observer.released(outcome, waited));
        }

        @Override
        public void sending(int attempt) {
            tell(() -> observer.sending(attempt));
        }

        @Override
        public void answered(int attempt, int status, Duration duration) {
            tell(() -> observer.answered(attempt, status, duration));
        }

        @Override
        public void repeating(CallOutcome after, Duration wait) {
            tell(() -> observer.repeating(after, wait));
        }

        @Override
        public void finished(CallResult result) {
            tell(() -> observer.finished(result));
        }
    }
}
