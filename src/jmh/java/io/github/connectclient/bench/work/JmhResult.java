package io.github.connectclient.bench.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.report.Median;
import io.github.connectclient.bench.report.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file that JMH writes of one benchmark in sample mode, times in microseconds. */
final class JmhResult {
    private static final double MICROS_A_SECOND = 1_000_000;
    private static final double NANOS_A_MICRO = 1_000;

    private final JsonNode benchmark;

    private JmhResult(JsonNode benchmark) {
        this.benchmark = benchmark;
    }

    static JmhResult read(Path file) throws IOException {
        return new JmhResult(new JsonMapper().readTree(file.toFile()).get(0));
    }

    Outcome outcome(Work work, Client client, long newConnections) {
        JsonNode times = benchmark.path("primaryMetric");
        JsonNode percentiles = times.path("scorePercentiles");
        List<Double> cpu =
                rounds(Turns.CPU).stream().map(nanos -> nanos / NANOS_A_MICRO).toList();
        List<Double> means = means(times);
        List<Double> bytes = rounds("gc.alloc.rate.norm");
        return new Outcome(
                work,
                client,
                // Each thread calls again as soon as it is answered, so the mean time tells the rate.
                work.threads() * MICROS_A_SECOND / Median.of(means),
                Median.of(cpu),
                Median.of(bytes),
                percentiles.path("50.0").doubleValue(),
                percentiles.path("99.0").doubleValue(),
                percentiles.path("99.9").doubleValue(),
                newConnections,
                means,
                cpu,
                bytes);
    }

    private List<Double> rounds(String metric) {
        List<Double> rounds = new ArrayList<>();
        for (JsonNode round :
                benchmark.path("secondaryMetrics").path(metric).path("rawData").path(0)) {
            rounds.add(round.doubleValue());
        }
        return rounds;
    }

    /** The samples come as pairs of a time and how often it was seen. */
    private static List<Double> means(JsonNode times) {
        List<Double> means = new ArrayList<>();
        for (JsonNode round : times.path("rawDataHistogram").path(0)) {
            double sum = 0;
            long count = 0;
            for (JsonNode sample : round) {
                sum += sample.path(0).doubleValue() * sample.path(1).longValue();
                count += sample.path(1).longValue();
            }
            means.add(sum / count);
        }
        return means;
    }
}
