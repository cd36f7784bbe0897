package io.github.connectclient.bench;

import io.github.connectclient.bench.load.Disturbance;
import io.github.connectclient.bench.process.ServerProcess;
import io.github.connectclient.bench.report.Outcome;
import io.github.connectclient.bench.report.PerformancePage;
import io.github.connectclient.bench.report.Run;
import io.github.connectclient.bench.report.Start;
import io.github.connectclient.bench.report.Steadiness;
import io.github.connectclient.bench.start.ColdStart;
import io.github.connectclient.bench.work.Match;
import io.github.connectclient.bench.work.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs a plan, prints what comes of it, and writes it into the page about performance. */
public final class Benchmarks {
    private static final Path FOLDER = Path.of("target", "jmh", "results");

    private Benchmarks() {}

    /** Takes the name of a plan: quick, subset or all; none does nothing. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args[0].equals("none")) {
            return;
        }
        Plan plan = Plan.valueOf(args[0].toUpperCase(Locale.ROOT));
        Files.createDirectories(FOLDER);
        Run run = run(plan);
        run.write(FOLDER.resolve("run.json"));
        if (plan.isPublished()) {
            PerformancePage.write(run);
        }
    }

    private static Run run(Plan plan) throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        List<Steadiness> steadiness = new ArrayList<>();
        List<Start> starts = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start()) {
            for (Plan.Heat heat : plan.heats()) {
                List<Outcome> of = new Match(server, FOLDER, heat.pace()).play(heat.work(), heat.clients());
                System.out.print(Console.table(of));
                outcomes.addAll(of);
            }
            for (Disturbance disturbance : plan.disturbances()) {
                steadiness.add(disturbance.measure(server));
            }
            if (plan.coldStarts() > 0) {
                starts.addAll(new ColdStart(server, FOLDER.resolveSibling("start")).measure(plan.coldStarts()));
            }
        }
        return new Run(plan.name().toLowerCase(Locale.ROOT), Run.thisMachine(), outcomes, steadiness, starts);
    }
}
