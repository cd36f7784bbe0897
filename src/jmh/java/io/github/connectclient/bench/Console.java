package io.github.connectclient.bench;

import io.github.connectclient.bench.report.Outcome;
import java.util.List;
import java.util.Locale;

/** The outcomes of one kind of work as text. */
final class Console {
    private Console() {}

    /** A line for each client, with its ratios to the yardstick. */
    static String table(List<Outcome> outcomes) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%s%n%-10s %10s %10s %7s %12s %7s %9s %9s %6s%n",
                outcomes.get(0).work().title(),
                "client",
                "calls/s",
                "CPU us",
                "x bare",
                "bytes",
                "x bare",
                "p50 us",
                "p99 us",
                "conn."));
        Outcome bare = Outcome.yardstick(outcomes);
        for (Outcome outcome : outcomes) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-10s %10.0f %10.2f %7.3f %12.0f %7.3f %9.0f %9.0f %6d%n",
                    outcome.client(),
                    outcome.callsPerSecond(),
                    outcome.cpuMicros(),
                    outcome.cpuRatio(bare),
                    outcome.bytes(),
                    outcome.bytesRatio(bare),
                    outcome.p50Micros(),
                    outcome.p99Micros(),
                    outcome.newConnections()));
        }
        return text.toString();
    }
}
