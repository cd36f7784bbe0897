package io.github.connectclient.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.support.CallingThread;
import io.github.connectclient.support.Crowd;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyLayerTest {
    private static final Time TIME = Time.of(Clock.systemUTC());

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger underWay = new AtomicInteger();
    private final Layer slow = new Layer() {
        @Override
        public <T> T send(Exchange exchange, Answer<T> answer) {
            underWay.incrementAndGet();
            try {
                answered.await();
                return new ScriptedLayer().send(exchange, answer);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                underWay.decrementAndGet();
            }
        }
    };
    private final ConcurrencyLayer layer = new ConcurrencyLayer(slow, 2);

    @AfterEach
    void answer() {
        answered.countDown();
    }

    private String send(Duration timeout) {
        return layer.send(Exchanges.of("POST", TIME, options -> options.timeout(timeout)), body -> "read");
    }

    private Crowd<String> twoUnderWay() throws InterruptedException {
        Crowd<String> crowd = new Crowd<>(2, () -> send(Duration.ofSeconds(10))).go();
        while (underWay.get() < 2) {
            Thread.onSpinWait();
        }
        return crowd;
    }

    @Test
    void aCallWithoutAPlaceFailsAtItsDeadlineAndWasNotSent() throws InterruptedException {
        twoUnderWay();
        ConnectTransportException e =
                catchThrowableOfType(ConnectTransportException.class, () -> send(Duration.ofMillis(20)));
        assertThat(e.isTimeout()).isTrue();
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(e).hasMessageContaining("maxConcurrency").hasMessageContaining("attempt 0");
        assertThat(underWay).hasValue(2);
    }

    @Test
    void aCallWaitsForAPlaceAndGetsIt() throws InterruptedException {
        Crowd<String> first = twoUnderWay();
        Crowd<String> second = new Crowd<>(3, () -> send(Duration.ofSeconds(10))).go();
        second.awaitWaiting(3);
        assertThat(underWay).hasValue(2);
        answered.countDown();
        assertThat(first.results()).containsOnly("read");
        assertThat(second.results()).containsOnly("read");
    }

    @Test
    void anInterruptEndsTheWait() throws InterruptedException {
        twoUnderWay();
        CallingThread calling = CallingThread.start(() -> send(Duration.ofSeconds(10)));
        calling.interrupt();
        assertThat(calling.failure()).isInstanceOfSatisfying(ConnectTransportException.class, e -> {
            assertThat(e.isInterrupted()).isTrue();
            assertThat(e.mayHaveBeenProcessed()).isFalse();
        });
        assertThat(calling.wasLeftInterrupted()).isTrue();
    }

    @Test
    void aCallThatFailedGivesItsPlaceBack() {
        ConcurrencyLayer one =
                new ConcurrencyLayer(new ScriptedLayer(ScriptedLayer.status(500), ScriptedLayer.status(500)), 1);
        for (int i = 0; i < 2; i++) {
            assertThat(catchThrowableOfType(
                            io.github.connectclient.ConnectApiException.class,
                            () -> one.send(Exchanges.of("POST", TIME), body -> "read")))
                    .isNotNull();
        }
        assertThat(one.<String>send(Exchanges.of("POST", TIME), body -> "read")).isEqualTo("read");
    }
}
