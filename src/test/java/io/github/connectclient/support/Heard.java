package io.github.connectclient.support;

import io.github.connectclient.CallListener;
import io.github.connectclient.CallObserver;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.CallResult;
import io.github.connectclient.Operation;
import io.github.connectclient.TokenGrant;
import io.github.connectclient.TokenObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that writes down all it hears, a line each. Thread-safe. */
public final class Heard implements CallListener {
    private final String prefix;
    private final List<String> lines;

    /** Writes to a list of its own. */
    public Heard() {
        this("", new CopyOnWriteArrayList<>());
    }

    /** Writes to a list that others write to as well. */
    public Heard(String prefix, List<String> lines) {
        this.prefix = prefix;
        this.lines = lines;
    }

    /** What was heard so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    private void write(String line) {
        lines.add(prefix + line);
    }

    @Override
    public CallObserver started(Operation operation, String template) {
        write("started " + operation.mode() + " " + operation.method() + " " + template);
        return new Observer();
    }

    @Override
    public TokenObserver requestingToken(TokenGrant grant) {
        write("requesting " + grant);
        return (outcome, duration) -> write("requested " + grant + " " + outcome);
    }

    @Override
    public Runnable handingOver(Runnable work) {
        write("handing over");
        return () -> {
            write("handed over");
            work.run();
            write("handed back");
        };
    }

    private final class Observer implements CallObserver {
        @Override
        public void heldBack() {
            write("held back");
        }

        @Override
        public void released(CallOutcome outcome, Duration waited) {
            write("released " + outcome + " after " + waited);
        }

        @Override
        public void sending(int attempt) {
            write("sending " + attempt);
        }

        @Override
        public void answered(int attempt, int status, Duration duration) {
            write("answered " + attempt + " " + status);
        }

        @Override
        public void repeating(CallOutcome after, Duration wait) {
            write("repeating after " + after + " in " + wait);
        }

        @Override
        public void finished(CallResult result) {
            write("finished " + result.outcome() + " " + result.statusClass() + " " + result.attempts());
        }
    }
}
