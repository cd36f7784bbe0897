package io.github.connectclient.bench.start;

import io.github.connectclient.bench.process.ChildJvm;
import io.github.connectclient.bench.process.ServerProcess;
import io.github.connectclient.bench.report.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts fresh JVMs in turns, with and without an archive of their classes. */
public final class ColdStart {
    private static final double NANOS_A_MILLI = 1_000_000;

    private final ServerProcess server;
    private final String classPath;
    private final List<Series> series = new ArrayList<>();

    /** Packs the classes into jars, and makes the archives. */
    public ColdStart(ServerProcess server, Path folder) throws IOException, InterruptedException {
        this.server = server;
        Files.createDirectories(folder);
        this.classPath = Jars.classPath(folder);
        for (Starter starter : Starter.values()) {
            series.add(new Series(starter, List.of(), false));
        }
        for (Starter starter : List.of(Starter.BARE, Starter.SDK, Starter.SDK_FETCHING)) {
            Path archive = folder.resolve(starter + ".jsa");
            new Series(starter, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off"), false).startOnce();
            series.add(new Series(starter, List.of("-XX:SharedArchiveFile=" + archive), true));
        }
    }

    /** Starts each kind so many times, one after the other. */
    public List<Start> measure(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            for (Series one : series) {
                one.startOnce();
            }
        }
        return series.stream().map(Series::result).toList();
    }

    private final class Series {
        private final Starter starter;
        private final List<String> options;
        private final boolean archived;
        private final List<Double> wall = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private long classes;
        private long heap;

        private Series(Starter starter, List<String> options, boolean archived) {
            this.starter = starter;
            this.options = options;
            this.archived = archived;
        }

        private void startOnce() throws IOException, InterruptedException {
            List<String> arguments = List.of(starter.name(), Integer.toString(server.port()));
            long start = System.nanoTime();
            try (ChildJvm jvm = ChildJvm.start(classPath, options(), FirstCall.class, arguments)) {
                jvm.await(FirstCall.ANSWERED);
                wall.add((System.nanoTime() - start) / NANOS_A_MILLI);
                cpu.add(jvm.cpu().toNanos() / NANOS_A_MILLI);
                jvm.go();
                classes = Long.parseLong(jvm.line());
                heap = Long.parseLong(jvm.line());
                jvm.join();
            }
        }

        private List<String> options() {
            List<String> all = new ArrayList<>(options);
            all.add("-Dslf4j.internal.verbosity=ERROR"); // or it says that there is no logger, which is meant to be so
            return all;
        }

        private Start result() {
            return new Start(starter.title(), archived, List.copyOf(wall), List.copyOf(cpu), classes, heap);
        }
    }
}
