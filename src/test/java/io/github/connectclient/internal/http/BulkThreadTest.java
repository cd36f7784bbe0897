package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.CallBudget;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.Pacing;
import io.github.connectclient.support.Heard;
import io.github.connectclient.support.ManualTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Protocol;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BulkThreadTest {
    private static final Time REAL = Time.of(Clock.systemUTC());

    private final ManualTime time = new ManualTime();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    private BulkThread worker(Runnable work) {
        BulkThread thread = new BulkThread("connect-client-bulk-1", turn, () -> {
            try {
                work.run();
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        thread.start();
        return thread;
    }

    private PacingLayer over(Layer wire, Pacing pacing, Time time) {
        return new PacingLayer(wire, pacing, new ServerBudget(CallBudget.PUBLISHED, time));
    }

    private static void send(Layer layers, Exchange exchange) {
        layers.send(exchange, body -> "read");
    }

    @Test
    void itsCallsWaitForRoomPastTheirDeadlineAndHaveAllOfItAfterwards() throws Exception {
        Exchange exchange = Exchanges.of("POST", time);
        List<Duration> left = new ArrayList<>();
        ScriptedLayer wire =
                new ScriptedLayer().doing(() -> left.add(exchange.deadline().timeLeft()));
        worker(() -> send(over(wire, timeLeft -> Duration.ofMinutes(5), time), exchange))
                .join();
        assertThat(thrown).hasNullValue();
        assertThat(left).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void theirPatienceEndsAfterTenMinutesOverAllTries() throws Exception {
        ScriptedLayer refusing = new ScriptedLayer(
                ScriptedLayer.status(429),
                ScriptedLayer.status(429),
                ScriptedLayer.status(429),
                ScriptedLayer.status(429));
        ServerBudget budget = new ServerBudget(CallBudget.PUBLISHED, time);
        Layer layers = new RetryLayer(new PacingLayer(refusing, timeLeft -> Duration.ofMinutes(4), budget), budget);
        worker(() -> send(layers, Exchanges.of("POST", time))).join();
        assertThat(thrown.get()).isInstanceOf(ConnectTransportException.class).hasMessageContaining("leaves no room");
        assertThat(refusing.tries()).isEqualTo(2);
    }

    @Test
    void aRefusalForLongerThanTheDeadlineIsWaitedFor() throws Exception {
        ServerBudget budget = new ServerBudget(CallBudget.PUBLISHED, time);
        AtomicInteger tries = new AtomicInteger();
        Layer wall = new Layer() {
            @Override
            public <T> T send(Exchange exchange, Answer<T> answer) {
                exchange.answered(new Response.Builder()
                        .request(exchange.nextRequest())
                        .protocol(Protocol.HTTP_1_1)
                        .message("")
                        .code(tries.get() < 3 ? 429 : 200)
                        .header("Retry-After", "45")
                        .build());
                if (tries.getAndIncrement() < 3) {
                    throw ScriptedLayer.status(429);
                }
                return new ScriptedLayer().send(exchange, answer);
            }
        };
        Layer layers = new RetryLayer(new PacingLayer(wall, timeLeft -> Duration.ZERO, budget), budget);
        worker(() -> send(layers, Exchanges.of("POST", time))).join();
        assertThat(thrown).hasNullValue();
        assertThat(tries).hasValue(4);
    }

    @Test
    void onlyOneOfManyStandsInTheLineOfTheClient() throws Exception {
        Semaphore waiting = new Semaphore(0);
        CountDownLatch room = new CountDownLatch(1);
        PacingLayer layer = over(
                new ScriptedLayer(),
                timeLeft -> {
                    waiting.release();
                    await(room);
                    return Duration.ZERO;
                },
                REAL);
        List<BulkThread> workers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            workers.add(worker(() -> send(layer, Exchanges.of("POST", REAL))));
        }
        waiting.acquire();
        untilForTheirTurnWait(4);
        assertThat(layer.inLine()).isZero();
        room.countDown();
        for (BulkThread worker : workers) {
            worker.join();
        }
        assertThat(thrown).hasNullValue();
    }

    @Test
    void aCallThatWaitsForItsTurnIsHeardToBeHeldBack() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch room = new CountDownLatch(1);
        PacingLayer layer = over(
                new ScriptedLayer(),
                timeLeft -> {
                    first.countDown();
                    await(room);
                    return Duration.ZERO;
                },
                REAL);
        BulkThread inLine = worker(() -> send(layer, Exchanges.of("POST", REAL)));
        await(first);
        Heard heard = new Heard();
        BulkThread behind = worker(() -> send(new ReportLayer(layer, heard), Exchanges.of("POST", REAL)));
        untilForTheirTurnWait(1);
        room.countDown();
        inLine.join();
        behind.join();
        assertThat(thrown).hasNullValue();
        assertThat(heard.lines()).hasSize(4).element(1).isEqualTo("held back");
        assertThat(heard.lines()).element(2).asString().startsWith("released SUCCESS after PT");
    }

    @Test
    void calledOffWhileItWaitsItsCallIsNotSentAndNoLaterOneEither() throws Exception {
        ScriptedLayer wire = new ScriptedLayer();
        CountDownLatch waits = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        PacingLayer layer = over(
                wire,
                timeLeft -> {
                    waits.countDown();
                    return Duration.ofMinutes(5);
                },
                REAL);
        BulkThread worker = worker(() -> {
            for (int i = 0; i < 2; i++) {
                try {
                    send(layer, Exchanges.of("POST", REAL));
                } catch (ConnectTransportException e) {
                    assertThat(e.isInterrupted()).isTrue();
                    assertThat(e.mayHaveBeenProcessed()).isFalse();
                    assertThat(Thread.interrupted()).isTrue();
                    ended.incrementAndGet();
                }
            }
        });
        await(waits);
        worker.callOffWaiting();
        worker.join();
        assertThat(thrown).hasNullValue();
        assertThat(ended).hasValue(2);
        assertThat(wire.tries()).isZero();
    }

    @Test
    void calledOffWhileItsCallIsOnTheWayTheCallGoesOn() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ScriptedLayer wire = new ScriptedLayer().doing(() -> {
            sent.countDown();
            await(answer);
        });
        BulkThread worker = worker(() -> send(over(wire, timeLeft -> Duration.ZERO, REAL), Exchanges.of("POST", REAL)));
        await(sent);
        worker.callOffWaiting();
        answer.countDown();
        worker.join();
        assertThat(thrown).hasNullValue();
    }

    @Test
    void itCountsItsCalls() throws Exception {
        AtomicInteger counted = new AtomicInteger();
        worker(() -> {
                    ReportLayer layer = new ReportLayer(new ScriptedLayer(), null);
                    send(layer, Exchanges.of("POST", time));
                    send(layer, Exchanges.of("POST", time));
                    counted.set(10 * ((BulkThread) Thread.currentThread()).takeCalls()
                            + ((BulkThread) Thread.currentThread()).takeCalls());
                })
                .join();
        assertThat(counted).hasValue(20);
    }

    private void untilForTheirTurnWait(int workers) throws InterruptedException {
        while (turn.getQueueLength() < workers) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
