package io.github.connectclient.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.bulk.BulkReport.Ending;
import io.github.connectclient.support.CallingThread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class BulkJobTest {
    private static final int MANY = 5_000;

    @AfterEach
    void noThreadSurvives() {
        assertThat(Jobs.threads()).isZero();
    }

    @Test
    void everyItemIsWorkedOnOnceAndItsResultHandedOverByTheCallingThread() {
        List<Integer> results = new ArrayList<>();
        Set<Thread> sinkThreads = new HashSet<>();
        Set<String> callThreads = ConcurrentHashMap.newKeySet();
        BulkReport<Integer> report = Jobs.upTo(MANY)
                .reading(item -> {
                    callThreads.add(Thread.currentThread().getName());
                    return item * 2;
                })
                .concurrency(4)
                .run((item, result) -> {
                    assertThat(result).isEqualTo(item * 2);
                    results.add(item);
                    sinkThreads.add(Thread.currentThread());
                });
        assertThat(results)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).boxed().toList());
        assertThat(sinkThreads).containsExactly(Thread.currentThread());
        assertThat(callThreads)
                .isSubsetOf(
                        "connect-client-bulk-1",
                        "connect-client-bulk-2",
                        "connect-client-bulk-3",
                        "connect-client-bulk-4");
        assertThat(report).isEqualTo(new BulkReport<>(Ending.ALL_TRIED, MANY, 0, 0, 0, List.of()));
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void theSourceIsPulledOnlyAsFastAsItIsWorkedOff() {
        Jobs.Counting source = new Jobs.Counting(MANY);
        AtomicInteger handedOver = new AtomicInteger();
        AtomicInteger furthest = new AtomicInteger();
        Jobs.from(source)
                .reading(item -> {
                    furthest.accumulateAndGet(source.pulled.get() - handedOver.get(), Math::max);
                    return item;
                })
                .concurrency(4)
                .run((item, result) -> handedOver.incrementAndGet());
        assertThat(handedOver).hasValue(MANY);
        assertThat(furthest).hasValueBetween(4, 4 * 2 + 1);
    }

    @Test
    void inOrderASlowHeadHoldsThePullingBackAndNothingComesBeforeIt() {
        Jobs.Counting source = new Jobs.Counting(MANY);
        CountDownLatch othersAreDone = new CountDownLatch(4 * 8 - 1);
        List<Integer> results = new ArrayList<>();
        Jobs.from(source)
                .reading(item -> {
                    if (item == 0) {
                        Jobs.await(othersAreDone);
                        assertThat(source.pulled.get()).isEqualTo(4 * 8);
                    }
                    othersAreDone.countDown();
                    return item;
                })
                .concurrency(4)
                .inOrder()
                .run((item, result) -> results.add(item));
        assertThat(results).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void failuresAreCollectedByItemAndStopNothing() {
        List<BulkFailure<Integer>> heard = new ArrayList<>();
        BulkReport<Integer> report = Jobs.upTo(MANY)
                .reading(item -> {
                    if (item % 2 == 1) {
                        throw item % 4 == 1 ? Jobs.refused() : new IllegalStateException("of item " + item);
                    }
                    return item;
                })
                .onFailure(heard::add)
                .run((item, result) -> {});
        assertThat(report.ending()).isEqualTo(Ending.ALL_TRIED);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.done()).isEqualTo(MANY / 2);
        assertThat(report.failed()).isEqualTo(MANY / 2);
        assertThat(heard).hasSize(MANY / 2).allSatisfy(failure -> {
            assertThat(failure.item() % 2).isEqualTo(1);
            assertThat(failure.index()).isEqualTo(failure.item().longValue());
            assertThat(failure.isInDoubt()).isFalse();
        });
        assertThat(report.failures()).as("bounded").isEqualTo(heard.subList(0, 1000));
        assertThat(report + " " + heard.get(0)).doesNotContain("of item");
    }

    @Test
    void aWriteIsInDoubtUnlessItsExceptionSaysThatNothingWasProcessed() {
        BulkReport<Integer> report = Jobs.upTo(4)
                .writing(item -> {
                    throw switch (item) {
                        case 0 -> Jobs.refused();
                        case 1 -> Jobs.broken();
                        case 2 -> new IllegalArgumentException("a parameter out of bounds");
                        default -> new IllegalStateException("of the answer");
                    };
                })
                .inOrder()
                .run((item, result) -> {});
        assertThat(report.failures().stream().map(BulkFailure::isInDoubt)).containsExactly(false, true, false, true);
        assertThat(report.failed()).isEqualTo(2);
        assertThat(report.inDoubt()).isEqualTo(2);
    }

    @Test
    void stopsAfterSoManyFailuresAndFinishesWhatIsUnderWay() {
        AtomicInteger calls = new AtomicInteger();
        BulkReport<Integer> report = Jobs.upTo(MANY)
                .reading(item -> {
                    calls.incrementAndGet();
                    throw Jobs.refused();
                })
                .concurrency(2)
                .stopAfter(10)
                .run((item, result) -> {});
        assertThat(report.ending()).isEqualTo(Ending.TOO_MANY_FAILURES);
        assertThat(report.failed()).isBetween(10L, 14L).isEqualTo(calls.get());
    }

    @Test
    void aRefusedClientEndsTheJobBecauseEveryOtherItemWouldFailAlike() {
        BulkReport<Integer> report = Jobs.upTo(MANY)
                .reading(item -> {
                    throw new ConnectAuthException(ConnectAuthException.Reason.CLIENT_REFUSED, "refused");
                })
                .concurrency(2)
                .run((item, result) -> {});
        assertThat(report.ending()).isEqualTo(Ending.NEEDS_ATTENTION);
        assertThat(report.failed()).isLessThan(10);
    }

    @Test
    void cancellingCutsReadsOffAndReturnsWhatIsDone() throws Exception {
        CountDownLatch underWay = new CountDownLatch(2);
        AtomicReference<BulkReport<Integer>> report = new AtomicReference<>();
        BulkJob<Integer, Integer> job = Jobs.upTo(MANY)
                .reading(item -> {
                    underWay.countDown();
                    Jobs.await(new CountDownLatch(1));
                    return item;
                })
                .concurrency(2);
        CallingThread running = CallingThread.start(() -> report.set(job.run((item, result) -> {})));
        Jobs.await(underWay);
        job.cancel();
        assertThat(running.wasLeftInterrupted()).isFalse();
        assertThat(report.get()).isEqualTo(new BulkReport<>(Ending.CANCELLED, 0, 0, 0, 0, List.of()));
    }

    @Test
    void cancellingWaitsForWritesThatWereSent() throws Exception {
        CountDownLatch underWay = new CountDownLatch(2);
        CountDownLatch answers = new CountDownLatch(1);
        AtomicReference<BulkReport<Integer>> report = new AtomicReference<>();
        BulkJob<Integer, Integer> job = Jobs.upTo(MANY)
                .writing(item -> {
                    underWay.countDown();
                    Jobs.await(answers);
                    return item;
                })
                .concurrency(2);
        CallingThread running = CallingThread.start(() -> report.set(job.run((item, result) -> {})));
        Jobs.await(underWay);
        running.interrupt();
        assertThat(Jobs.threads()).isEqualTo(2);
        answers.countDown();
        assertThat(running.wasLeftInterrupted()).isTrue();
        assertThat(report.get().ending()).isEqualTo(Ending.CANCELLED);
        assertThat(report.get().done()).isBetween(2L, 4L);
        assertThat(report.get().failed() + report.get().inDoubt()).isZero();
    }

    @Test
    void aJobCancelledBeforeItRunsSendsNothing() {
        BulkJob<Integer, Integer> job = Jobs.upTo(3).reading(item -> {
            throw new AssertionError("sent");
        });
        job.cancel();
        assertThat(job.run((item, result) -> {}).ending()).isEqualTo(Ending.CANCELLED);
        assertThatThrownBy(() -> job.run((item, result) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("once");
    }

    @Test
    void inOrderACancelledReadLeavesNoGapBehindIt() {
        AtomicReference<BulkJob<Integer, Integer>> job = new AtomicReference<>();
        List<Integer> results = new ArrayList<>();
        CountDownLatch later = new CountDownLatch(6);
        job.set(Jobs.upTo(MANY)
                .reading(item -> {
                    if (item == 3) {
                        Jobs.await(later);
                        job.get().cancel();
                        Jobs.await(new CountDownLatch(1));
                    }
                    later.countDown();
                    return item;
                })
                .concurrency(3)
                .inOrder());
        job.get().run((item, result) -> results.add(item));
        assertThat(results).containsExactly(0, 1, 2);
    }

    @Test
    void whatTheSinkTheSourceOrAListenerThrowsEndsTheJobAndReachesTheCaller() {
        IllegalStateException thrown = new IllegalStateException("disk full");
        AtomicInteger handedOver = new AtomicInteger();
        assertThatThrownBy(() -> Jobs.upTo(MANY).reading(item -> item).run((item, result) -> {
                    handedOver.incrementAndGet();
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(handedOver).hasValue(1);
        assertThatThrownBy(
                        () -> Jobs.from(failing(thrown)).reading(item -> item).run((item, result) -> {}))
                .isSameAs(thrown);
        assertThatThrownBy(() -> Jobs.upTo(1)
                        .reading(item -> item)
                        .onProgress(progress -> {
                            throw thrown;
                        })
                        .run((item, result) -> {}))
                .isSameAs(thrown);
        assertThatThrownBy(() -> Jobs.upTo(1)
                        .reading(item -> {
                            throw Jobs.refused();
                        })
                        .onFailure(failure -> {
                            throw thrown;
                        })
                        .run((item, result) -> {}))
                .isSameAs(thrown);
    }

    private static Iterator<Integer> failing(RuntimeException thrown) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw thrown;
            }

            @Override
            public Integer next() {
                throw new NoSuchElementException();
            }
        };
    }

    @Test
    void anErrorOfTheCallEndsTheJobAndReachesTheCaller() {
        StackOverflowError error = new StackOverflowError();
        assertThatThrownBy(() -> Jobs.upTo(MANY)
                        .reading(item -> {
                            throw error;
                        })
                        .run((item, result) -> {}))
                .isSameAs(error);
    }

    @Test
    void aClosedClientEndsTheJob() {
        IllegalStateException closed = new IllegalStateException("closed");
        Bulk<Integer> bulk = new Bulk<>(() -> new Jobs.Counting(MANY), () -> {}, null, () -> true);
        assertThatThrownBy(() -> bulk.reading(item -> {
                            throw closed;
                        })
                        .run((item, result) -> {}))
                .isSameAs(closed);
    }

    @Test
    void aStreamIsClosedHoweverTheJobEnds() {
        AtomicInteger closed = new AtomicInteger();
        Bulk<Integer> bulk = new Bulk<>(() -> new Jobs.Counting(3), closed::incrementAndGet, null, () -> false);
        bulk.reading(item -> item).run((item, result) -> {});
        assertThatThrownBy(() -> bulk.reading(item -> item).run((item, result) -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(closed).hasValue(2);
    }

    @Test
    void boundsAreChecked() {
        BulkJob<Integer, Integer> job = Jobs.upTo(1).reading(item -> item);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> job.concurrency(0))
                .withMessageContaining("1 to 256");
        assertThatIllegalArgumentException().isThrownBy(() -> job.concurrency(257));
        assertThatIllegalArgumentException().isThrownBy(() -> job.stopAfter(0)).withMessageContaining("at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> job.total(-1));
        assertThat(job).hasToString("BulkJob[reading, concurrency=8]");
    }

    @Test
    void manyWorkersManyItemsInOrderWithFailuresComeOutRight() {
        List<Integer> results = new ArrayList<>();
        BulkReport<Integer> report = Jobs.upTo(MANY)
                .writing(item -> {
                    if (ThreadLocalRandom.current().nextInt(20) == 0) {
                        Thread.onSpinWait();
                    }
                    if (item % 100 == 7) {
                        throw Jobs.broken();
                    }
                    return item;
                })
                .concurrency(32)
                .inOrder()
                .run((item, result) -> results.add(item));
        assertThat(results).isSorted().hasSize(MANY - MANY / 100);
        assertThat(report.inDoubt()).isEqualTo(MANY / 100);
    }

    /** Kotlin and Lombok let checked exceptions out of what declares none. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException undeclared(Throwable e) throws E {
        throw (E) e;
    }

    private static RuntimeException undeclared() {
        return BulkJobTest.<RuntimeException>undeclared(new InterruptedException("undeclared"));
    }

    @Test
    void anUndeclaredExceptionOfTheSourceIsNotTakenForItsEnd() {
        Iterator<Integer> source = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw undeclared();
            }

            @Override
            public Integer next() {
                throw new NoSuchElementException();
            }
        };
        assertThatThrownBy(() -> Jobs.from(source).reading(item -> item).run((item, result) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void anUndeclaredExceptionOfTheSinkLeavesNoResultThatTheJobWaitsFor() {
        CountDownLatch othersAreDone = new CountDownLatch(7);
        assertThatThrownBy(() -> Jobs.upTo(8)
                        .reading(item -> {
                            if (item == 0) {
                                Jobs.await(othersAreDone);
                            }
                            othersAreDone.countDown();
                            return item;
                        })
                        .inOrder()
                        .run((item, result) -> {
                            throw undeclared();
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void anUndeclaredExceptionOfTheCallIsTheFailureOfItsItem() {
        BulkReport<Integer> report = Jobs.upTo(3)
                .reading(item -> {
                    if (item == 1) {
                        throw undeclared();
                    }
                    return item;
                })
                .run((item, result) -> {});
        assertThat(report.done()).isEqualTo(2);
        assertThat(report.failures().get(0).exception()).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void aReadThatWasCutOffHasNotFailedWhateverTheCallMakesOfTheInterrupt() {
        List<Integer> results = new ArrayList<>();
        AtomicReference<BulkJob<Integer, Integer>> job = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        job.set(Jobs.upTo(50).reading(item -> {
            if (item == 20) {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalArgumentException("the flag is gone", e);
                }
            }
            return item;
        }));
        BulkReport<Integer> report = job.get().inOrder().run((item, result) -> {
            results.add(item);
            if (item == 19) {
                Jobs.await(begun);
                job.get().cancel();
            }
        });
        assertThat(report).isEqualTo(new BulkReport<>(Ending.CANCELLED, 20, 0, 0, 0, List.of()));
        assertThat(results).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }
}
