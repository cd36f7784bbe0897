package io.github.connectclient.bench.work;

import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.process.ChildJvm;
import io.github.connectclient.bench.process.ServerProcess;
import io.github.connectclient.bench.report.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Several clients at one kind of work. Each warms up alone, in a JVM of its own; then they take turns, one round each, until
 * all rounds are through. While one has its turn the others sleep.
 */
public final class Match {
    /** JMH's lock would have one client at a time; here they take turns instead. */
    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC", "-Djmh.ignoreLock=true");

    private final ServerProcess server;
    private final Path folder;
    private final Pace pace;

    /** Writes JMH's own results into a folder. */
    public Match(ServerProcess server, Path folder, Pace pace) {
        this.server = server;
        this.folder = folder;
        this.pace = pace;
    }

    /**
     * How long everything takes.
     *
     * @param warmupCalls made by each client before it is timed
     * @param rounds turns of each client
     * @param roundMillis length of a turn
     */
    public record Pace(int warmupCalls, int rounds, int roundMillis) {}

    /** Plays it. */
    public List<Outcome> play(Work work, List<Client> clients) throws IOException, InterruptedException {
        List<Contender> contenders = new ArrayList<>();
        try {
            for (Client client : clients) {
                contenders.add(enter(work, client));
            }
            for (int round = 0; round < pace.rounds; round++) {
                for (Contender contender : contenders) {
                    contender.takeTurn(server, round == pace.rounds - 1);
                }
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Contender contender : contenders) {
                contender.jvm.join();
                outcomes.add(JmhResult.read(contender.result).outcome(work, contender.client, contender.connections));
            }
            return outcomes;
        } finally {
            contenders.forEach(contender -> contender.jvm.close());
        }
    }

    private Contender enter(Work work, Client client) throws IOException {
        Path result = folder.resolve(work + "-" + client + ".json");
        List<String> arguments = List.of(
                work.name(),
                client.name(),
                Integer.toString(server.port()),
                Integer.toString(pace.warmupCalls),
                Integer.toString(pace.rounds),
                Integer.toString(pace.roundMillis),
                result.toString());
        Contender contender = new Contender(client, ChildJvm.start(JVM, Contestant.class, arguments), result);
        contender.jvm.await(Turns.READY);
        return contender;
    }

    private static final class Contender {
        private final Client client;
        private final ChildJvm jvm;
        private final Path result;
        private long connections;

        private Contender(Client client, ChildJvm jvm, Path result) {
            this.client = client;
            this.jvm = jvm;
            this.result = result;
        }

        private void takeTurn(ServerProcess server, boolean last) throws IOException {
            long before = server.counts().connections();
            jvm.go();
            jvm.await(Turns.DONE);
            connections += server.counts().connections() - before;
            if (!last) {
                jvm.await(Turns.READY);
            }
        }
    }
}
