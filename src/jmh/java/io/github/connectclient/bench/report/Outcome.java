package io.github.connectclient.bench.report;

import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.work.Work;
import java.util.List;

/**
 * What one client did at one kind of work.
 *
 * @param callsPerSecond throughput of all threads together, the median of the rounds
 * @param cpuMicros CPU time of the client's process a call, the median of the rounds
 * @param bytes bytes allocated a call, the median of the rounds
 * @param p50Micros half of the calls were answered within this
 * @param p99Micros 99 % were
 * @param p999Micros 99.9 % were
 * @param newConnections opened in all rounds, after the warm-up
 * @param meanRounds the mean time of a call in each round, microseconds
 * @param cpuRounds the CPU time of each round, in the order of the rounds
 * @param bytesRounds the bytes of each round
 */
public record Outcome(
        Work work,
        Client client,
        double callsPerSecond,
        double cpuMicros,
        double bytes,
        double p50Micros,
        double p99Micros,
        double p999Micros,
        long newConnections,
        List<Double> meanRounds,
        List<Double> cpuRounds,
        List<Double> bytesRounds) {
    /** The outcome of {@link Client#BARE}, which takes part in every kind of work. */
    public static Outcome yardstick(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.client() == Client.BARE)
                .findFirst()
                .orElseThrow();
    }

    /** How many times the CPU of another client: the median of the ratios of rounds that followed each other. */
    public double cpuRatio(Outcome other) {
        return Median.ofRatios(cpuRounds, other.cpuRounds);
    }

    /** How many times the bytes of another client. */
    public double bytesRatio(Outcome other) {
        return Median.ofRatios(bytesRounds, other.bytesRounds);
    }

    /** The rate as a share of another client's. */
    double rateShare(Outcome other) {
        return Median.ofRatios(other.meanRounds, meanRounds);
    }
}
