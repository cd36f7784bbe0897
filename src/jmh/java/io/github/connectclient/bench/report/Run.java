package io.github.connectclient.bench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.connectclient.bench.peer.Client;
import io.github.connectclient.bench.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that one run measured.
 *
 * @param plan which of the plans
 * @param machine what it ran on, in general terms
 * @param outcomes of the clients at each kind of work
 * @param steadiness of this library under disturbances
 * @param starts of fresh JVMs
 */
public record Run(
        String plan, String machine, List<Outcome> outcomes, List<Steadiness> steadiness, List<Start> starts) {
    /** What this JVM runs on. */
    public static String thisMachine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version");
    }

    /** Reads a run. */
    public static Run read(Path file) throws IOException {
        return new JsonMapper().readValue(file.toFile(), Run.class);
    }

    /** Writes it. */
    public void write(Path file) throws IOException {
        new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    /** All clients at one kind of work. */
    List<Outcome> of(Work work) {
        return outcomes.stream().filter(outcome -> outcome.work() == work).toList();
    }

    /** One client at one kind of work, if it took part. */
    Optional<Outcome> of(Work work, Client client) {
        return of(work).stream().filter(outcome -> outcome.client() == client).findFirst();
    }
}
