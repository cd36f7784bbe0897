package io.github.connectclient.bench.work;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures one client at one kind of work, in this process: it is the fork. Arguments: work, client, port, calls to warm up,
 * rounds, milliseconds a round, file for JMH's results (its text goes beside it).
 */
public final class Contestant {
    private Contestant() {}

    /** Warms up, then runs a round whenever it is told to on standard input. */
    public static void main(String[] args) throws RunnerException {
        Work work = Work.valueOf(args[0]);
        new Runner(new OptionsBuilder()
                        .include("\\.Calls\\." + work.method() + "$")
                        .param("client", args[1])
                        .param("port", args[2])
                        .param("work", args[0])
                        .param("warmUp", args[3])
                        .threads(work.threads())
                        .forks(0)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(Long.parseLong(args[5])))
                        .measurementIterations(Integer.parseInt(args[4]))
                        .measurementTime(TimeValue.milliseconds(Long.parseLong(args[5])))
                        .addProfiler(Turns.class)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .resultFormat(ResultFormatType.JSON)
                        .result(args[6])
                        .output(args[6].replace(".json", ".txt"))
                        .build())
                .run();
        System.exit(0); // clients leave threads behind that would keep the process for a minute
    }
}
