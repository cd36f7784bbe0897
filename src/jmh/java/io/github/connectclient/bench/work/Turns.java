package io.github.connectclient.bench.work;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * Holds each measured iteration back until it is this client's turn, so that the rounds of all clients interleave and whatever
 * else the machine does hits all alike; and reports the CPU time that the process spent on a call.
 */
public final class Turns implements InternalProfiler {
    /** The name of the figure in JMH's results: nanoseconds of CPU a call. */
    public static final String CPU = "cpu.norm";

    /** What the measured process prints when it waits for its turn. */
    public static final String READY = "ready";

    /** What it prints when its turn is over. */
    public static final String DONE = "done";

    private static final BufferedReader TURNS =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long before;

    /** For JMH. */
    public Turns() {}

    @Override
    public String getDescription() {
        return "turns, and CPU time a call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        if (iteration.getType() == IterationType.WARMUP) {
            return;
        }
        System.out.println(READY);
        try {
            if (TURNS.readLine() == null) {
                Runtime.getRuntime().halt(1); // who gives out the turns is gone
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before = PROCESS.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        if (iteration.getType() == IterationType.WARMUP) {
            return List.of();
        }
        double spent = PROCESS.getProcessCpuTime() - before;
        System.out.println(DONE);
        long calls = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult(CPU, spent / calls, "ns/op", AggregationPolicy.AVG));
    }
}
