package io.github.connectclient.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.bulk.BulkReport.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(90)
class CheckpointTest {
    private static final int ITEMS = 3_000;

    @TempDir
    Path directory;

    private Path checkpoint() {
        return directory.resolve("job.checkpoint");
    }

    private Path output() {
        return directory.resolve("output.txt");
    }

    private static LinesFile<Integer, Integer> lines(Path file) {
        return LinesFile.at(file, (item, result) -> "result of " + item);
    }

    private static String whole(int items) {
        return IntStream.range(0, items)
                .mapToObj(item -> "result of " + item + "\n")
                .collect(Collectors.joining());
    }

    private BulkReport<Integer> export(int items, int dieAt) {
        return Jobs.upTo(items)
                .reading(item -> {
                    if (item == dieAt) {
                        throw new OutOfMemoryError("of the test");
                    }
                    return item;
                })
                .concurrency(4)
                .inOrder()
                .checkpoint(checkpoint())
                .run(lines(output()));
    }

    @Test
    void aJobThatBrokeOffGoesOnAndEndsWithTheSameFile() throws IOException {
        for (int dieAt : List.of(0, 1, 700, 1500, 1501, 2999)) {
            assertThatThrownBy(() -> export(ITEMS, dieAt)).isInstanceOf(OutOfMemoryError.class);
        }
        BulkReport<Integer> report = export(ITEMS, -1);
        assertThat(report.isComplete()).isTrue();
        assertThat(report.doneBefore()).isEqualTo(2999);
        assertThat(report.done()).isEqualTo(1);
        assertThat(output()).hasContent(whole(ITEMS));

        assertThat(export(ITEMS, -1).doneBefore()).as("all done").isEqualTo(ITEMS);
        assertThat(export(ITEMS + 10, -1).done()).as("new at the end").isEqualTo(10);
        assertThat(output()).hasContent(whole(ITEMS + 10));
    }

    @Test
    void whatTheProcessWroteBeyondTheCheckpointIsCutOff() throws IOException {
        assertThatThrownBy(() -> export(ITEMS, 1000)).isInstanceOf(OutOfMemoryError.class);
        Files.writeString(output(), "result of 1000\nresult of 10", StandardOpenOption.APPEND);
        export(ITEMS, -1);
        assertThat(output()).hasContent(whole(ITEMS));
    }

    @Test
    void anOutputThatIsNotTheOneOfTheCheckpointIsRefused() throws IOException {
        Files.writeString(output(), "something dear");
        assertThatThrownBy(() -> export(ITEMS, -1))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(checkpoint())
                .as("or the next run would think the file its own")
                .doesNotExist();
        assertThat(output()).hasContent("something dear");

        Files.delete(output());
        export(ITEMS, -1);
        Files.writeString(output(), "short");
        assertThatThrownBy(() -> export(ITEMS, -1))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("shorter");
        assertThat(output()).hasContent("short");
    }

    @Test
    void aChangedSourceIsRefusedBeforeAnythingIsDoneToItsItems() {
        assertThatThrownBy(() -> export(ITEMS, 2500)).isInstanceOf(OutOfMemoryError.class);
        List<Integer> changed =
                new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
        Collections.swap(changed, 2100, 2101);
        assertRefused(changed, 0);
        assertRefused(changed.subList(0, 2000), 0);
        assertRefused(List.of(), 0);
    }

    private void assertRefused(List<Integer> items, int mostCalls) {
        List<Integer> called = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> Jobs.of(items)
                        .reading(item -> {
                            called.add(item);
                            return item;
                        })
                        .inOrder()
                        .checkpoint(checkpoint())
                        .run(lines(output())))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("does not give the items it gave before");
        assertThat(called).hasSizeLessThanOrEqualTo(mostCalls);
    }

    @Test
    void itemsWithoutAKeyThatLastsAreRefused() {
        BulkJob<Object, String> job =
                Jobs.of(List.<Object>of(new Object())).reading(Object::toString).checkpoint(checkpoint());
        assertThatThrownBy(() -> job.run((item, result) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call key(...)");
        assertThat(Jobs.of(List.<Object>of(new Object()))
                        .reading(Object::toString)
                        .checkpoint(directory.resolve("other"))
                        .key(item -> "1")
                        .run((item, result) -> {})
                        .isComplete())
                .isTrue();
    }

    @Test
    void aJobOfTheOtherKindAndASecondUserAreRefused() {
        export(1, -1);
        assertThatThrownBy(() -> Jobs.upTo(1)
                        .writing(item -> item)
                        .checkpoint(checkpoint())
                        .run((item, result) -> {}))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("of a job that is reading");
        Jobs.upTo(2)
                .reading(item -> item)
                .checkpoint(checkpoint())
                .run((item, result) -> assertThatThrownBy(() -> export(1, -1))
                        .isInstanceOf(CheckpointException.class)
                        .hasMessageContaining("in use"));
    }

    @Test
    void theFilesAreForTheirOwnerAndHoldNoItem() throws IOException {
        Jobs.of(List.of("kari@example.no", "ola@example.no"))
                .writing(item -> {
                    if (item.startsWith("ola")) {
                        throw Jobs.broken();
                    }
                    return item;
                })
                .checkpoint(checkpoint())
                .run(LinesFile.at(output(), (item, result) -> item));
        assertThat(Files.readString(checkpoint())).doesNotContain("kari").doesNotContain("ola@");
        for (Path file : List.of(checkpoint(), output(), directory.resolve("job.checkpoint.lock"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aCallbackIsHandedNothingTwice() {
        List<Integer> handedOver = new ArrayList<>();
        assertThatThrownBy(() -> Jobs.upTo(100)
                        .reading(item -> item)
                        .checkpoint(checkpoint())
                        .run((item, result) -> {
                            if (handedOver.size() == 50) {
                                throw new IllegalStateException();
                            }
                            handedOver.add(item);
                        }))
                .isInstanceOf(IllegalStateException.class);
        Jobs.upTo(100).reading(item -> item).checkpoint(checkpoint()).run((item, result) -> handedOver.add(item));
        assertThat(handedOver)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aSourceSlowerThanTheCallsKeepsNothingFromBeingSaved() {
        AtomicInteger calls = new AtomicInteger();
        Commits sink = new Commits();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        Iterator<Integer> slow = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                while (calls.get() < next) {
                    Thread.onSpinWait();
                }
                return sink.count == 0 && System.nanoTime() < end;
            }

            @Override
            public Integer next() {
                return next++;
            }
        };
        Jobs.from(slow).writing(item -> calls.incrementAndGet()).run(sink);
        assertThat(System.nanoTime()).as("saved before the source ended").isLessThan(end);
    }

    private static final class Commits implements BulkSink<Integer, Integer> {
        private int count;

        @Override
        public void begin(OptionalLong position) {}

        @Override
        public void accept(Integer item, Integer result) {}

        @Override
        public long commit() {
            return ++count;
        }

        @Override
        public void close() {}
    }

    @Test
    void failuresAreTriedAgainAndDoubtsAreListedAndNot() {
        Map<Integer, Integer> calls = new ConcurrentHashMap<>();
        BulkReport<Integer> first = writing(calls, 0);
        assertThat(first.failed()).isEqualTo(3);
        assertThat(first.inDoubt()).isEqualTo(2);
        BulkReport<Integer> second = writing(calls, 1);
        assertThat(second.ending()).isEqualTo(Ending.ALL_TRIED);
        assertThat(second.done()).isEqualTo(3);
        assertThat(second.doneBefore()).isEqualTo(15);
        assertThat(second.failures()).extracting(BulkFailure::item).containsExactly(4, 8);
        assertThat(second.failures()).allSatisfy(failure -> {
            assertThat(failure.isInDoubt()).isTrue();
            assertThat(failure.exception()).isNull();
        });
        assertThat(calls).containsEntry(4, 1).containsEntry(8, 1).containsEntry(3, 2);
    }

    private BulkReport<Integer> writing(Map<Integer, Integer> calls, int run) {
        return Jobs.upTo(20)
                .writing(item -> {
                    calls.merge(item, 1, Integer::sum);
                    if (run == 0 && item % 4 == 3 && item < 12) {
                        throw Jobs.refused();
                    }
                    if (item == 4 || item == 8) {
                        throw Jobs.broken();
                    }
                    return item;
                })
                .checkpoint(checkpoint())
                .run(lines(output()));
    }

    /** Wherever a crash cuts the file off: what had begun by then is not begun again, and what was done stays done. */
    @Test
    void cutOffAtAnyByteNoWriteIsRepeatedThatTheFileKnewOf() throws IOException {
        Map<Integer, Long> sentWhen = new ConcurrentHashMap<>();
        Set<Integer> unprocessed = Set.of(1, 3);
        Jobs.upTo(6)
                .writing(item -> {
                    sentWhen.put(item, size(checkpoint()));
                    if (unprocessed.contains(item)) {
                        throw Jobs.refused();
                    }
                    if (item == 4) {
                        throw Jobs.broken();
                    }
                    return item;
                })
                .concurrency(3)
                .checkpoint(checkpoint())
                .run((item, result) -> {});
        byte[] journal = Files.readAllBytes(checkpoint());
        int head = new String(journal, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        for (int cut = 0; cut <= journal.length; cut += cut < head ? 20 : 1) {
            Path copy = directory.resolve("cut");
            Files.write(copy, Arrays.copyOf(journal, cut));
            Set<Integer> sent = new ConcurrentSkipListSet<>();
            BulkJob<Integer, Integer> job = Jobs.upTo(6)
                    .writing(item -> {
                        sent.add(item);
                        return item;
                    })
                    .concurrency(1)
                    .checkpoint(copy);
            if (cut < head) {
                assertThatThrownBy(() -> job.run((item, result) -> {})).isInstanceOf(CheckpointException.class);
                continue;
            }
            BulkReport<Integer> report = job.run((item, result) -> {});
            long end = cut;
            assertThat(sent)
                    .as("cut at " + cut)
                    .noneMatch(item -> sentWhen.get(item) <= end && !unprocessed.contains(item));
            assertThat(report.doneBefore() + report.inDoubt() + sent.size()).isEqualTo(6);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "byte", "zeros"})
    void damageBeforeTheEndIsRefused(String kind) throws IOException {
        assertThatThrownBy(() -> export(ITEMS, 1000)).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> export(ITEMS, 2000)).isInstanceOf(OutOfMemoryError.class);
        List<String> lines = new ArrayList<>(Files.readAllLines(checkpoint()));
        assertThat(lines).hasSizeGreaterThan(3);
        String second = lines.get(1);
        lines.set(
                1,
                switch (kind) {
                    case "line" -> "nonsense";
                    case "byte" -> second.substring(0, 9) + '7' + second.substring(10);
                    default -> "\0".repeat(second.length());
                });
        Files.write(checkpoint(), lines);
        assertThatThrownBy(() -> export(ITEMS, -1))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void theFileIsRewrittenBeforeItGrowsAndHoldsTheSameAfterwards() throws IOException {
        int items = 60_000;
        Set<Integer> failing = Set.of(17, 30_000);
        BulkReport<Integer> report = Jobs.upTo(items)
                .reading(item -> {
                    if (failing.contains(item)) {
                        throw Jobs.refused();
                    }
                    return item;
                })
                .checkpoint(checkpoint())
                .run((item, result) -> {});
        assertThat(report.done()).isEqualTo(items - 2);
        assertThat(Files.size(checkpoint())).isLessThan(1_100_000);
        List<Integer> again = new ArrayList<>();
        Jobs.upTo(items).reading(item -> item).checkpoint(checkpoint()).run((item, result) -> again.add(item));
        assertThat(again).containsExactlyInAnyOrder(17, 30_000);
        assertThat(directory.resolve("job.checkpoint.new")).doesNotExist();
    }

    @Test
    void aLineWithALineFeedIsRefusedAndNoLineLeavesTheResultOut() throws IOException {
        assertThatThrownBy(() ->
                        Jobs.upTo(3).reading(item -> item).run(LinesFile.at(output(), (item, result) -> "two\nlines")))
                .isInstanceOf(IllegalArgumentException.class);
        Map<Integer, String> texts = new TreeMap<>(Map.of(1, "bl\u00e5b\u00e6r"));
        Jobs.upTo(3).reading(item -> item).run(LinesFile.at(output(), (item, result) -> texts.get(item)));
        assertThat(output()).hasContent("bl\u00e5b\u00e6r");
    }

    @Test
    void aLinkToACheckpointIsTheCheckpoint() throws IOException {
        Path file = directory.resolve("itself");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        assertThatThrownBy(() -> writing(link, 1)).isInstanceOf(CheckpointException.class);
        writing(file, 1);
        Jobs.upTo(2)
                .writing(item -> item)
                .checkpoint(link)
                .run((item, result) ->
                        assertThatThrownBy(() -> writing(file, 2)).hasMessageContaining("in use"));
        writing(link, 12_000);
        assertThat(link).as("when the file was rewritten").isSymbolicLink();
        assertThat(writing(file, 12_000).doneBefore()).isEqualTo(12_000);
    }

    private static BulkReport<Integer> writing(Path checkpoint, int items) {
        return Jobs.upTo(items)
                .writing(item -> item)
                .concurrency(64)
                .checkpoint(checkpoint)
                .run((item, result) -> {});
    }

    @Test
    void whatIsNoFileAndTheOutputItselfAreRefusedAsCheckpoints() {
        assertThatThrownBy(() -> writing(directory, 1)).isInstanceOf(CheckpointException.class);
        Path both = directory.resolve("both");
        assertThatThrownBy(() -> Jobs.upTo(1)
                        .reading(item -> item)
                        .checkpoint(both)
                        .run(LinesFile.at(both, (item, result) -> "" + item)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("output");
    }

    @Test
    void aRunIntoAFunctionLosesNoLinesOfTheRunsBeforeAndAfter() throws IOException {
        Path file = directory.resolve("lines");
        Path checkpoint = directory.resolve("of-both");
        for (int run = 1; run <= 3; run++) {
            BulkJob<Integer, Integer> job = Jobs.upTo(run).reading(item -> item).checkpoint(checkpoint);
            if (run == 2) {
                job.run((item, result) -> {});
            } else {
                job.run(LinesFile.at(file, (item, result) -> "" + item));
            }
        }
        assertThat(Files.readAllLines(file)).containsExactly("0", "2");
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsTriedOnceAndNotUntilTheLastCallHasEnded() {
        AtomicInteger tries = new AtomicInteger();
        Checkpoint full = (Checkpoint) Proxy.newProxyInstance(
                Checkpoint.class.getClassLoader(), new Class<?>[] {Checkpoint.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("done")) {
                        tries.incrementAndGet();
                        throw new UncheckedIOException(new IOException("full"));
                    }
                    return method.invoke(Checkpoint.NONE, arguments);
                });
        Delivery<Integer, Integer> delivery =
                new Delivery<>(new CallbackSink<>((item, result) -> {}), full, true, System::nanoTime);
        Outcome<Integer, Integer> outcome = new Outcome<>(new Task<>(0, 0), Outcome.Kind.SUCCEEDED, 0, null);
        assertThatThrownBy(() -> delivery.accept(outcome)).isInstanceOf(UncheckedIOException.class);
        assertThat(delivery.isBroken()).isTrue();
        assertThat(tries).hasValue(1);
    }
}
