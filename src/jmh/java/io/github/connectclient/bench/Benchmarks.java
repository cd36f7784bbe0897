package io.github.connectclient.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.bench.process.ServerProcess;
import io.github.connectclient.bench.report.Outcome;
import io.github.connectclient.bench.work.Match;
import io.github.connectclient.bench.work.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs a plan and reports. */
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
        List<Outcome> outcomes = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start()) {
            for (Plan.Heat heat : plan.heats()) {
                List<Outcome> of = new Match(server, FOLDER, heat.pace()).play(heat.work(), heat.clients());
                System.out.print(Console.table(of));
                outcomes.addAll(of);
            }
        }
        JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValue(FOLDER.resolve("result.json").toFile(), outcomes);
    }
}
