package io.github.connectclient.bench.load;

import io.github.connectclient.bench.process.ChildJvm;
import io.github.connectclient.bench.process.ServerProcess;
import io.github.connectclient.bench.report.Median;
import io.github.connectclient.bench.report.Steadiness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is done to the token of steady traffic. */
public enum Disturbance {
    /** Nothing, to compare with. */
    NONE("undisturbed", 3600) {
        @Override
        void disturb(ServerProcess server) {}
    },
    /** It is good for two seconds only. */
    EXPIRY("tokens expire every 2 s", 2) {
        @Override
        void disturb(ServerProcess server) {}
    },
    /** The server refuses it all of a sudden, four times. */
    REFUSAL("a 401 every 2 s", 3600) {
        @Override
        void disturb(ServerProcess server) throws IOException, InterruptedException {
            for (int i = 0; i < 4; i++) {
                TimeUnit.SECONDS.sleep(2);
                server.revokeToken();
            }
        }
    };

    private static final double NANOS_A_MILLI = 1_000_000;

    private final String title;
    private final int lifetimeSeconds;

    Disturbance(String title, int lifetimeSeconds) {
        this.title = title;
        this.lifetimeSeconds = lifetimeSeconds;
    }

    abstract void disturb(ServerProcess server) throws IOException, InterruptedException;

    /** Measures ten seconds of traffic under it. */
    public Steadiness measure(ServerProcess server) throws IOException, InterruptedException {
        server.tokenLifetime(lifetimeSeconds);
        List<String> arguments = List.of(Integer.toString(server.port()));
        try (ChildJvm traffic = ChildJvm.start(List.of("-Xms512m", "-Xmx512m"), Traffic.class, arguments)) {
            traffic.await(Traffic.READY);
            ServerProcess.Counts before = server.counts();
            traffic.go();
            disturb(server);
            List<Double> slices = numbers(traffic.line());
            double slowestMillis = numbers(traffic.line()).get(0) / NANOS_A_MILLI;
            long failures = numbers(traffic.line()).get(0).longValue();
            ServerProcess.Counts after = server.counts();
            traffic.join();
            double calls = slices.stream().mapToDouble(slice -> slice).sum();
            return new Steadiness(
                    title,
                    calls / Traffic.SECONDS,
                    Collections.min(slices) / Median.of(slices),
                    slowestMillis,
                    after.tokens() - before.tokens(),
                    after.refused() - before.refused(),
                    failures);
        } finally {
            server.tokenLifetime(NONE.lifetimeSeconds);
        }
    }

    private static List<Double> numbers(String line) {
        List<Double> numbers = new ArrayList<>();
        for (String number : line.replaceAll("[\\[\\] ]", "").split(",", -1)) {
            numbers.add(Double.valueOf(number));
        }
        return numbers;
    }
}
