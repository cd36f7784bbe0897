package io.github.connectclient.bench.report;

import io.github.connectclient.bench.work.Work;
import java.util.List;
import java.util.Locale;

/** A run as Markdown tables. */
final class Markdown {
    private static final double KILO = 1_000;
    private static final double MEGA = 1_000_000;

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    static String of(Run run) {
        Markdown page = new Markdown();
        page.line("Plan `" + run.plan() + "`, on " + run.machine() + ".");
        page.goals(Goals.of(run));
        for (Work work : Work.values()) {
            page.work(work, run.of(work));
        }
        page.steadiness(run.steadiness());
        page.starts(run.starts());
        return page.text.toString();
    }

    private void goals(List<Goal> goals) {
        line("");
        line("### Goals");
        line("");
        line("| Goal | wanted | measured | met |");
        line("|---|---|---|---|");
        for (Goal goal : goals) {
            line("| %s | %s | %s | %s |", goal.title(), goal.bound(), goal.measured(), goal.met() ? "yes" : "**no**");
        }
    }

    private void work(Work work, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        line("");
        line("### " + work.title());
        line("");
        line("| Client | calls/s | CPU µs | × bare | bytes | × bare | p50 ms | p99 ms | p99.9 ms | new connections |");
        line("|---|---|---|---|---|---|---|---|---|---|");
        Outcome bare = Outcome.yardstick(outcomes);
        for (Outcome outcome : outcomes) {
            line(
                    "| %s | %,.0f | %,.1f | %.2f | %s | %.2f | %.2f | %.2f | %.2f | %d |",
                    outcome.client().title(),
                    outcome.callsPerSecond(),
                    outcome.cpuMicros(),
                    outcome.cpuRatio(bare),
                    bytes(outcome.bytes()),
                    outcome.bytesRatio(bare),
                    outcome.p50Micros() / KILO,
                    outcome.p99Micros() / KILO,
                    outcome.p999Micros() / KILO,
                    outcome.newConnections());
        }
    }

    private void steadiness(List<Steadiness> all) {
        if (all.isEmpty()) {
            return;
        }
        line("");
        line("### Tokens under load (this library, small GET, 8 threads, 10 seconds)");
        line("");
        line("| Token | calls/s | worst 0.1 s × median | slowest call ms | token calls | answers 401 | failed calls |");
        line("|---|---|---|---|---|---|---|");
        for (Steadiness one : all) {
            line(
                    "| %s | %,.0f | %.2f | %.1f | %d | %d | %d |",
                    one.title(),
                    one.callsPerSecond(),
                    one.deepestDip(),
                    one.slowestMillis(),
                    one.tokenCalls(),
                    one.refusals(),
                    one.failures());
        }
    }

    private void starts(List<Start> starts) {
        if (starts.isEmpty()) {
            return;
        }
        line("");
        line("### Cold start to the first answer (medians of "
                + starts.get(0).wallMillis().size() + " starts each, in turns)");
        line("");
        line("| Process | classes from | wall ms | × bare | CPU ms | classes loaded | heap after one call, MB |");
        line("|---|---|---|---|---|---|---|");
        for (Start start : starts) {
            String ratio = Start.find(starts, Start.BARE, start.archived())
                    .map(bare -> format("%.2f", start.wallRatio(bare)))
                    .orElse("");
            line(
                    "| %s | %s | %.0f | %s | %.0f | %,d | %.1f |",
                    start.title(),
                    start.archived() ? "archive" : "jars",
                    Median.of(start.wallMillis()),
                    ratio,
                    Median.of(start.cpuMillis()),
                    start.classes(),
                    start.heapBytes() / MEGA);
        }
    }

    private static String bytes(double bytes) {
        return bytes < MEGA ? format("%,.0f", bytes) : format("%.2f M", bytes / MEGA);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : format(format, values)).append('\n');
    }
}
