package livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import livecheck.members.Comparison;
import livecheck.members.Findings;
import livecheck.members.Model;
import livecheck.members.Words;
import livecheck.reading.Caller;
import livecheck.reading.Fact;
import livecheck.reading.Reading;
import livecheck.reading.Readings;
import livecheck.report.Report.Line;
import livecheck.verdict.Bodies;
import livecheck.verdict.Judge;
import livecheck.verdict.Verdict;
import livecheck.wire.Seen;
import livecheck.wire.Tap;

/** Calls the readings one after the other, and makes a line of the report out of each. */
final class Round {
    private final Caller caller;
    private final Tap tap;
    private final Judge judge;
    private final Consumer<Seen> watcher;
    private final Words words = new Words();

    Round(Caller caller, Tap tap, Judge judge, Consumer<Seen> watcher) {
        this.caller = caller;
        this.tap = tap;
        this.judge = judge;
        this.watcher = watcher;
        Readings.all().forEach(reading -> words.learn(Model.of(reading.answer())));
    }

    /** Makes the call; or puts the reason why it cannot be made. */
    Optional<Line> call(Reading<?> reading, Map<String, String> notCalled) {
        Optional<String> obstacle = obstacle(reading);
        obstacle.ifPresent(why -> notCalled.put(reading.operation().name(), why));
        return obstacle.isPresent() ? Optional.empty() : Optional.of(line(reading));
    }

    private Optional<String> obstacle(Reading<?> reading) {
        if (reading.isOfReader() && !caller.hasReader()) {
            return Optional.of("needs a reader: --user-login");
        }
        Set<Fact> missing = new TreeSet<>(caller.known().missing(reading.needs()));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("needs "
                        + String.join(
                                "; and ", missing.stream().map(Fact::wanted).toList()));
    }

    private Line line(Reading<?> reading) {
        tap.takeApiCalls();
        String problem = "";
        String trouble = "";
        try {
            reading.make(caller);
        } catch (ConnectDecodeException e) {
            problem = e.problem();
        } catch (ConnectApiException e) {
            trouble = "status " + e.status();
        } catch (ConnectTransportException e) {
            trouble = e.isTimeout() ? "no answer in time" : "the connection failed";
        } catch (ConnectException e) {
            trouble = "no token could be had";
        } catch (IllegalArgumentException e) {
            trouble = "the SDK would not send it: a fact at hand is out of its bounds";
        } catch (RuntimeException e) { // its message may hold anything
            trouble = "live-check failed with " + e.getClass().getSimpleName();
        }
        List<Seen> calls = tap.takeApiCalls();
        calls.forEach(watcher);
        return calls.isEmpty()
                ? line(reading.operation(), new Verdict(Verdict.Word.UNDECIDED, trouble), problem)
                : line(reading, calls.get(calls.size() - 1), problem);
    }

    private Line line(Reading<?> reading, Seen seen, String problem) {
        Optional<Findings> findings = findings(reading, seen);
        Verdict verdict = judge.of(reading.operation(), seen, findings);
        Operation operation = reading.operation();
        return new Line(
                operation.name(),
                operation.method(),
                operation.template(),
                provenance(operation),
                verdict.word().toString(),
                verdict.because(),
                seen.status(),
                seen.took().toMillis(),
                problem,
                findings.orElse(null));
    }

    private static Line line(Operation operation, Verdict verdict, String problem) {
        return new Line(
                operation.name(),
                operation.method(),
                operation.template(),
                provenance(operation),
                verdict.word().toString(),
                verdict.because(),
                0,
                0,
                problem,
                null);
    }

    private Optional<Findings> findings(Reading<?> reading, Seen seen) {
        boolean isSuccess = seen.status() >= 200 && seen.status() < 300;
        JsonNode json = isSuccess ? Bodies.json(seen) : null;
        return json == null
                ? Optional.empty()
                : Optional.of(Comparison.of(json, Model.of(reading.answer()), words, reading.hasDataAsNames()));
    }

    private static String provenance(Operation operation) {
        return operation.provenance().name().toLowerCase(Locale.ROOT);
    }
}
