package io.github.connectclient.bench.report;

import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.work.Work;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The goals of this library, as ratios to the yardstick within one run. */
final class Goals {
    private static final double SMALL_CPU = 1.05;
    private static final double SMALL_BYTES = 1.10;
    private static final double LARGE_CPU = 0.75;
    private static final double LARGE_BYTES = 0.60;
    private static final double RAW_RATE = 0.95;
    private static final double COLD_START = 1.10;

    private static final Set<Client> LIBRARIES =
            EnumSet.of(Client.RETROFIT, Client.FEIGN, Client.GENERATED, Client.JDK);

    private final Run run;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Run run) {
        this.run = run;
    }

    /** Those that the run says something about. */
    static List<Goal> of(Run run) {
        Goals goals = new Goals(run);
        goals.ratios(Work.SMALL_GET, "small GET", SMALL_CPU, SMALL_BYTES);
        goals.ratios(Work.SMALL_POST, "small POST", SMALL_CPU, SMALL_BYTES);
        goals.ratios(Work.LARGE, "large answer", LARGE_CPU, LARGE_BYTES);
        goals.aheadOfLibraries();
        goals.callers();
        goals.coldStart();
        return goals.goals;
    }

    private void ratios(Work work, String title, double cpu, double bytes) {
        Optional<Outcome> sdk = run.of(work, Client.SDK);
        Optional<Outcome> bare = run.of(work, Client.BARE);
        if (sdk.isPresent() && bare.isPresent()) {
            goals.add(Goal.atMost(title + ", CPU × bare", cpu, sdk.get().cpuRatio(bare.get())));
            goals.add(Goal.atMost(title + ", bytes × bare", bytes, sdk.get().bytesRatio(bare.get())));
        }
    }

    private void aheadOfLibraries() {
        List<String> behind = new ArrayList<>();
        int cells = 0;
        for (Outcome other : run.outcomes()) {
            Optional<Outcome> sdk = run.of(other.work(), Client.SDK);
            if (other.work() != Work.CALLERS && LIBRARIES.contains(other.client()) && sdk.isPresent()) {
                cells += 2;
                String where = other.client().title() + " (" + other.work().title();
                if (sdk.get().cpuRatio(other) > 1) {
                    behind.add(where + ", CPU)");
                }
                if (sdk.get().bytesRatio(other) > 1) {
                    behind.add(where + ", bytes)");
                }
            }
        }
        if (cells > 0) {
            String measured = behind.isEmpty()
                    ? "ahead in all " + cells
                    : "behind in " + behind.size() + " of " + cells + ": " + String.join("; ", behind);
            goals.add(new Goal("CPU and bytes against every other library", "ahead", measured, behind.isEmpty()));
        }
    }

    private void callers() {
        Optional<Outcome> sdk = run.of(Work.CALLERS, Client.SDK);
        Optional<Outcome> raw = run.of(Work.CALLERS, Client.RAW);
        if (sdk.isPresent() && raw.isPresent()) {
            goals.add(Goal.atLeastPercent(
                    "200 callers, rate of raw sockets", RAW_RATE, sdk.get().rateShare(raw.get())));
            goals.add(Goal.none(
                    "200 callers, new connections after warm-up", sdk.get().newConnections()));
        }
    }

    private void coldStart() {
        Start.find(run.starts(), Start.SDK, false)
                .ifPresent(sdk -> Start.find(run.starts(), Start.BARE, false)
                        .ifPresent(bare -> goals.add(Goal.atMost(
                                "cold start to the first answer, wall × bare", COLD_START, sdk.wallRatio(bare)))));
    }
}
