package io.github.connectclient.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs whose process is killed at random moments, again and again, and run once more. */
@Timeout(90)
class BulkKillTest {
    private static final long PATIENCE_SECONDS = 60;

    private final BulkServer server = new BulkServer();
    private final Random random = new Random();
    private Process process;

    @TempDir
    Path directory;

    @AfterEach
    void end() {
        kill();
        server.close();
    }

    @Test
    void anExportThatIsKilledTwiceEndsWithTheSameFile() throws Exception {
        int items = 3_000;
        for (int i = 0; i < 2; i++) {
            start("reading", items);
            awaitCalls(1 + random.nextInt(items / 3));
            assertThatThrownBy(() -> goOn("reading", items))
                    .as("while another process is at it")
                    .isInstanceOf(CheckpointException.class);
            kill();
        }
        BulkReport<String> report = goOn("reading", items);
        assertThat(report.isComplete()).isTrue();
        assertThat(report.done() + report.doneBefore()).isEqualTo(items);
        assertThat(output())
                .isEqualTo(numbers(items).map(number -> number + " " + number).toList());
    }

    @Test
    void noWriteOfAJobThatIsKilledTwiceIsRepeatedAndEachIsDoneOrListed() throws Exception {
        int items = 300;
        for (int i = 0; i < 2; i++) {
            start("writing", items);
            awaitCalls(1 + random.nextInt(items / 3));
            kill();
        }
        BulkReport<String> report = goOn("writing", items);
        assertThat(server.calls)
                .as("sent twice")
                .allSatisfy((subject, calls) -> assertThat(calls).isEqualTo(1));
        List<String> doubts = report.failures().stream().map(BulkFailure::item).toList();
        assertThat(doubts).hasSizeBetween(0, 2 * 8 * 3);
        TreeSet<String> accounted = new TreeSet<>(output());
        assertThat(accounted).hasSize(output().size()).doesNotContainAnyElementsOf(doubts);
        accounted.addAll(doubts);
        assertThat(accounted).containsExactlyElementsOf(numbers(items).toList());
    }

    @Test
    void whileOneProcessIsAtItNoOtherIsNotEvenAfterASecondTryOfItsOwn() throws Exception {
        Path checkpoint = directory.resolve("checkpoint");
        Jobs.upTo(1).reading(item -> item).checkpoint(checkpoint).run((item, result) -> {
            assertThatThrownBy(() -> goOn("reading", 1)).isInstanceOf(CheckpointException.class);
            assertThat(outputOfAnother("reading", 1)).contains("is in use by another job");
        });
    }

    private String outputOfAnother(String kind, int items) {
        try {
            start(kind, items);
            process.onExit().join();
            return Files.readString(said());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> numbers(int items) {
        return IntStream.range(100_000, 100_000 + items).mapToObj(Integer::toString);
    }

    private List<String> output() throws IOException {
        return Files.readAllLines(directory.resolve("output"));
    }

    /** The rest in this process: it is all the same to the checkpoint. */
    private BulkReport<String> goOn(String kind, int items) {
        try (ConnectClient connect = BulkServer.client(server.loginBase()).build()) {
            return BulkProcess.run(connect, kind, directory, items);
        }
    }

    private void start(String kind, int items) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BulkProcess.class.getName(),
                        kind,
                        server.loginBase().toString(),
                        directory.toString(),
                        Integer.toString(items))
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
    }

    /** A file: a pipe that nobody reads stops who writes into it. */
    private Path said() {
        return directory.resolve("said");
    }

    private void awaitCalls(int count) throws Exception {
        server.seen.drainPermits();
        if (!server.seen.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError(Files.readString(said()));
        }
    }

    /** SIGKILL. */
    private void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
