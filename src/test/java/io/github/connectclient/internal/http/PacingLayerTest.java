package io.github.connectclient.internal.http;

import static io.github.connectclient.internal.http.ScriptedLayer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.CallBudget;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.Pacing;
import io.github.connectclient.support.CallingThread;
import io.github.connectclient.support.ManualTime;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Protocol;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class PacingLayerTest {
    private final ManualTime time = new ManualTime();
    private final AtomicInteger reserved = new AtomicInteger();

    private Pacing after(Duration place) {
        return timeLeft -> {
            reserved.incrementAndGet();
            return place;
        };
    }

    @Test
    void aCallWaitsForItsPlace() {
        assertThat(send(over(new ScriptedLayer(), after(Duration.ofSeconds(3))), exchange(time)))
                .isEqualTo("read");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aCallWithoutAPlaceInTimeFailsAtOnce() {
        ScriptedLayer wire = new ScriptedLayer();
        ConnectTransportException e = catchThrowableOfType(
                ConnectTransportException.class,
                () -> send(new RetryLayer(over(wire, timeLeft -> null), null), exchange(time)));
        assertThat(e.isTimeout()).isTrue();
        assertThat(e)
                .hasMessage("POST /v1/client/{what}: the budget of calls leaves no room before the deadline"
                        + " (attempt 0); it was not processed");
        assertThat(wire.tries()).isZero();
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aPlaceAfterTheDeadlineIsNotWaitedFor() {
        assertThatThrownBy(() -> send(over(new ScriptedLayer(), after(Duration.ofSeconds(30))), exchange(time)))
                .isInstanceOf(ConnectTransportException.class)
                .hasMessageContaining("no room");
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aPacingThatAnswersNonsenseDoesNoHarm() {
        send(over(new ScriptedLayer(), after(Duration.ofSeconds(-3))), exchange(time));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void anInterruptInTheLineEndsTheCallUnsentAndStaysSet() {
        time.interruptNextWait();
        ScriptedLayer wire = new ScriptedLayer();
        ConnectTransportException e = catchThrowableOfType(
                ConnectTransportException.class, () -> send(over(wire, after(Duration.ofSeconds(3))), exchange(time)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.isInterrupted()).isTrue();
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(wire.tries()).isZero();
    }

    @Test
    void aRefusalIsRepeatedWhenItsTimeIsOverHoweverFewRepetitionsAreAllowed() {
        Wall wall = new Wall(429, 429, 429, 429, 429);
        assertThat(send(paced(wall, after(Duration.ZERO)), exchange(time, 0))).isEqualTo("read");
        assertThat(time.waits()).hasSize(5).containsOnly(Duration.ofSeconds(1));
        assertThat(reserved).hasValue(6);
    }

    @Test
    void aRefusalThatOutlastsTheDeadlineReachesTheCallerAtOnce() {
        Wall wall = new Wall(429);
        wall.retryAfter = "45";
        assertThatThrownBy(() -> send(paced(wall, after(Duration.ZERO)), exchange(time)))
                .isInstanceOf(ConnectApiException.TooManyRequests.class);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void whileARefusalLastsOthersWaitAndTakeNoPlaceTheyCannotUse() {
        Wall wall = new Wall(429);
        wall.retryAfter = "45";
        Layer layers = paced(wall, after(Duration.ZERO));
        assertThatThrownBy(() -> send(layers, exchange(time))).isInstanceOf(ConnectApiException.class);
        assertThatThrownBy(() -> send(layers, exchange(time))).isInstanceOf(ConnectTransportException.class);
        assertThat(reserved).hasValue(1);
        time.pass(Duration.ofSeconds(20));
        assertThat(send(layers, exchange(time))).isEqualTo("read");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(25));
    }

    @Test
    void otherFailuresKeepTheirRepetitions() {
        Wall wall = new Wall(503, 429, 503, 429, 503);
        assertThatThrownBy(() -> send(paced(wall, after(Duration.ZERO)), exchange(time, 2)))
                .isInstanceOf(ConnectApiException.ServerError.class);
        assertThat(wall.tries).isEqualTo(5);
    }

    @Test
    void callersGoInTheOrderTheyCame() throws InterruptedException {
        Semaphore places = new Semaphore(0);
        ThreadLocal<Integer> number = new ThreadLocal<>();
        Queue<Integer> order = new ConcurrentLinkedQueue<>();
        CountDownLatch first = new CountDownLatch(1);
        Time real = Time.of(Clock.systemUTC());
        Pacing pacing = timeLeft -> {
            first.countDown();
            places.acquireUninterruptibly();
            order.add(number.get());
            return Duration.ZERO;
        };
        PacingLayer layer = new PacingLayer(new Quiet(), pacing, new ServerBudget(CallBudget.PUBLISHED, real));
        List<CallingThread> callers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int mine = i;
            callers.add(CallingThread.start(() -> {
                number.set(mine);
                send(layer, exchange(real));
            }));
            first.await();
            awaitInLine(layer, i);
        }
        callers.get(3).interrupt();
        assertThat(callers.get(3).failure()).isInstanceOf(ConnectTransportException.class);
        assertThat(callers.get(3).wasLeftInterrupted()).isTrue();
        places.release(8);
        for (CallingThread caller : callers) {
            caller.wasLeftInterrupted(); // waits for its end
        }
        assertThat(order).containsExactly(0, 1, 2, 4, 5, 6, 7);
    }

    private static void awaitInLine(PacingLayer layer, int callers) {
        while (layer.inLine() < callers) {
            Thread.onSpinWait();
        }
    }

    private Layer over(Layer wire, Pacing pacing) {
        return new PacingLayer(wire, pacing, new ServerBudget(CallBudget.PUBLISHED, time));
    }

    private Layer paced(Layer wire, Pacing pacing) {
        ServerBudget budget = new ServerBudget(pacing.budget(), time);
        return new RetryLayer(new PacingLayer(wire, pacing, budget), budget);
    }

    private static Exchange exchange(Time time) {
        return Exchanges.of("POST", time);
    }

    private static Exchange exchange(Time time, int retries) {
        return Exchanges.of("GET", time, options -> options.retries(retries));
    }

    private static String send(Layer layers, Exchange exchange) {
        return layers.send(exchange, body -> "read");
    }

    /** Answers with these statuses, in order, and then with 200; the exchange sees the answers as it does on the wire. */
    private static final class Wall implements Layer {
        private final int[] statuses;
        private String retryAfter = "1";
        private int tries;

        Wall(int... statuses) {
            this.statuses = statuses;
        }

        @Override
        public <T> T send(Exchange exchange, Answer<T> answer) {
            int status = tries < statuses.length ? statuses[tries] : 200;
            tries++;
            exchange.answered(new Response.Builder()
                    .request(exchange.nextRequest())
                    .protocol(Protocol.HTTP_1_1)
                    .message("")
                    .code(status)
                    .header("Retry-After", retryAfter)
                    .build());
            if (status != 200) {
                throw status(status, Duration.ZERO);
            }
            return new Quiet().send(exchange, answer);
        }
    }

    /** Sends nothing and succeeds. */
    private static final class Quiet implements Layer {
        @Override
        public <T> T send(Exchange exchange, Answer<T> answer) {
            try {
                return answer.read(InputStream.nullInputStream());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
