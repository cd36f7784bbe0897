package io.github.connectclient.internal.http;

import static io.github.connectclient.internal.http.ScriptedLayer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.CallOptions;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.ConnectDecodeException;
import io.github.connectclient.ConnectException;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.support.ManualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryLayerTest {
    private final ManualTime time = new ManualTime();

    /** When a failed try is followed by another. */
    private enum Repeated {
        ALWAYS,
        IF_REPEATABLE,
        NEVER;

        boolean of(String method, boolean marked) {
            return this == ALWAYS || (this == IF_REPEATABLE && (marked || method.equals("GET")));
        }
    }

    static Stream<Arguments> failuresMethodsAndMarks() {
        Map<String, Repeated> meaning = Map.ofEntries(
                Map.entry("302", Repeated.NEVER),
                Map.entry("400", Repeated.NEVER),
                Map.entry("401", Repeated.NEVER),
                Map.entry("403", Repeated.NEVER),
                Map.entry("404", Repeated.NEVER),
                Map.entry("408", Repeated.NEVER),
                Map.entry("409", Repeated.NEVER),
                Map.entry("428", Repeated.NEVER),
                Map.entry("429", Repeated.ALWAYS),
                Map.entry("430", Repeated.NEVER),
                Map.entry("499", Repeated.NEVER),
                Map.entry("500", Repeated.IF_REPEATABLE),
                Map.entry("502", Repeated.IF_REPEATABLE),
                Map.entry("503", Repeated.IF_REPEATABLE),
                Map.entry("504", Repeated.IF_REPEATABLE),
                Map.entry("599", Repeated.IF_REPEATABLE),
                Map.entry("never sent", Repeated.ALWAYS),
                Map.entry("perhaps sent", Repeated.IF_REPEATABLE),
                Map.entry("deadline", Repeated.NEVER),
                Map.entry("deadline, never sent", Repeated.NEVER),
                Map.entry("interrupt", Repeated.NEVER),
                Map.entry("interrupt, never sent", Repeated.NEVER),
                Map.entry("unreadable", Repeated.NEVER),
                Map.entry("no token for now", Repeated.ALWAYS),
                Map.entry("no token", Repeated.NEVER));
        return meaning.entrySet().stream()
                .flatMap(entry -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                        .flatMap(method -> Stream.of(true, false)
                                .map(marked -> Arguments.of(
                                        entry.getKey(),
                                        method,
                                        marked,
                                        entry.getValue().of(method, marked)))));
    }

    private static ConnectException failure(String name) {
        return switch (name) {
            case "never sent" -> broken(false);
            case "perhaps sent" -> broken(true);
            case "deadline" -> ConnectTransportException.timeout("GET /", 1, true);
            case "deadline, never sent" -> ConnectTransportException.timeout("GET /", 1, false);
            case "interrupt" -> ConnectTransportException.interrupted("GET /", 1, true);
            case "interrupt, never sent" -> ConnectTransportException.interrupted("GET /", 1, false);
            case "unreadable" -> new ConnectDecodeException("GET /", "it is null");
            case "no token for now" ->
                new ConnectAuthException(Reason.UNAVAILABLE, "status 503", null, null, true, null);
            case "no token" -> new ConnectAuthException(Reason.UNAVAILABLE, "status 503");
            default -> status(Integer.parseInt(name));
        };
    }

    @ParameterizedTest(name = "{0}, {1}, marked repeatable: {2}, repeated: {3}")
    @MethodSource("failuresMethodsAndMarks")
    void aTryIsRepeatedByTheMeaningOfItsFailure(String name, String method, boolean marked, boolean repeated) {
        ConnectException failure = failure(name);
        ScriptedLayer tries = new ScriptedLayer(failure);
        Exchange exchange = Exchanges.of(method, time, options -> marked ? options.repeatable() : options);
        if (repeated) {
            assertThat(send(tries, exchange)).isEqualTo("read");
            assertThat(tries.tries()).isEqualTo(2);
            assertThat(time.waits()).hasSize(1);
        } else {
            assertThatThrownBy(() -> send(tries, exchange)).isSameAs(failure);
            assertThat(tries.tries()).isEqualTo(1);
            assertThat(time.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10})
    void itIsRepeatedAsOftenAsTheOptionsSay(int retries) {
        ScriptedLayer tries =
                new ScriptedLayer(Stream.generate(() -> status(503)).limit(20).toArray(ConnectException[]::new));
        Exchange exchange = Exchanges.of("GET", time, options -> options.retries(retries));
        assertThatThrownBy(() -> send(tries, exchange)).isInstanceOf(ConnectApiException.ServerError.class);
        assertThat(tries.tries()).isEqualTo(1 + retries);
        assertThat(time.waits()).hasSize(retries);
    }

    @Test
    void aSingleCallCanBeMarkedRepeatable() {
        ScriptedLayer tries = new ScriptedLayer(status(503));
        Exchange exchange = Exchanges.of("POST", time);
        exchange.allowRepetition();
        assertThat(send(tries, exchange)).isEqualTo("read");
    }

    @Test
    void itWaitsAsLongAsTheServerAsks() {
        send(
                new ScriptedLayer(status(429, Duration.ofSeconds(7)), status(503, Duration.ZERO)),
                Exchanges.of("GET", time));
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7), Duration.ZERO);
    }

    @Test
    void itWaitsARandomTimeWithinADoublingBoundOtherwise() {
        ScriptedLayer tries = new ScriptedLayer(broken(false), status(500), broken(true), status(503));
        send(tries, Exchanges.of("GET", time, options -> options.retries(4)));
        List<Duration> waits = time.waits();
        assertThat(waits).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(waits.get(i)).isBetween(Duration.ZERO, Duration.ofMillis(200L << i));
        }
    }

    @Test
    void aWaitThatTheDeadlineDoesNotLeaveIsNotBegun() {
        ConnectApiException refusal = status(429, Duration.ofSeconds(30));
        ScriptedLayer tries = new ScriptedLayer(refusal);
        assertThatThrownBy(() -> send(tries, Exchanges.of("GET", time))).isSameAs(refusal);
        assertThat(tries.tries()).isEqualTo(1);
        assertThat(time.waits()).isEmpty();
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aWaitThatEndsJustBeforeTheDeadlineIsBegun() {
        Duration wait = Duration.ofSeconds(30).minusNanos(1);
        assertThat(send(new ScriptedLayer(status(429, wait)), Exchanges.of("GET", time)))
                .isEqualTo("read");
        assertThat(time.waits()).containsExactly(wait);
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600, 9_223_372_037L, 999_999_999_999_999L})
    void howeverLongTheServerAsksForTheCallEndsAtOnce(long seconds) {
        ConnectApiException refusal = status(503, Duration.ofSeconds(seconds));
        assertThatThrownBy(() -> send(new ScriptedLayer(refusal), Exchanges.of("GET", time)))
                .isSameAs(refusal);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void triesAndWaitsShareTheOneDeadline() {
        Duration each = Duration.ofSeconds(4);
        ScriptedLayer tries = new ScriptedLayer(
                        status(429, each), status(429, each), status(429, each), status(429, each))
                .doing(() -> time.pass(Duration.ofSeconds(3)));
        Exchange exchange =
                Exchanges.of("GET", time, options -> options.retries(10).timeout(Duration.ofSeconds(20)));
        assertThatThrownBy(() -> send(tries, exchange)).isInstanceOf(ConnectApiException.TooManyRequests.class);
        // 3, wait to 7, 10, wait to 14, 17: another wait would end at 21
        assertThat(time.waits()).containsExactly(each, each);
        assertThat(exchange.elapsed()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void afterTheDeadlineNothingIsRepeated() {
        ScriptedLayer tries = new ScriptedLayer(broken(false)).doing(() -> time.pass(Duration.ofSeconds(31)));
        assertThatThrownBy(() -> send(tries, Exchanges.of("GET", time))).isInstanceOf(ConnectTransportException.class);
        assertThat(tries.tries()).isEqualTo(1);
    }

    @Test
    void anInterruptWhileWaitingEndsTheCallAndStaysSet() {
        time.interruptNextWait();
        ConnectApiException refusal = status(429);
        ConnectTransportException e = catchThrowableOfType(
                ConnectTransportException.class, () -> send(new ScriptedLayer(refusal), Exchanges.of("POST", time)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.isInterrupted()).isTrue();
        assertThat(e.isTimeout()).isFalse();
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(e.getSuppressed()).containsExactly(refusal);
        assertThat(e)
                .hasMessage("POST /v1/client/{what}: the calling thread was interrupted (attempt 1);"
                        + " it was not processed");
    }

    @Test
    void anInterruptWhileWaitingKeepsThatAnEarlierTryMayHaveBeenProcessed() {
        time.interruptNextWait();
        Exchange exchange = Exchanges.of("POST", time, CallOptions::repeatable);
        ConnectTransportException e = catchThrowableOfType(
                ConnectTransportException.class, () -> send(new ScriptedLayer(status(503)), exchange));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.mayHaveBeenProcessed()).isTrue();
        assertThat(e).hasMessageEndingWith("; it may have been processed");
    }

    @Test
    void anEarlierTryThatMayHaveBeenProcessedIsRememberedToTheEnd() {
        ConnectException first = broken(true);
        ConnectException second = broken(false);
        ConnectException third = status(400);
        ScriptedLayer tries = new ScriptedLayer(first, second, third);
        assertThatThrownBy(() -> send(tries, Exchanges.of("POST", time, CallOptions::repeatable)))
                .isSameAs(third);
        assertThat(third.mayHaveBeenProcessed()).isTrue();
        assertThat(third.getSuppressed()).containsExactly(second);
        assertThat(second.getSuppressed()).containsExactly(first);
    }

    @Test
    void refusalsBeforeAnyWorkLeaveNothingToRemember() {
        ConnectException last = broken(false);
        ScriptedLayer tries = new ScriptedLayer(status(429), broken(false), last);
        assertThatThrownBy(() -> send(tries, Exchanges.of("POST", time))).isSameAs(last);
        assertThat(last.mayHaveBeenProcessed()).isFalse();
    }

    @Test
    void theSameFailureTwiceIsNotSuppressedByItself() {
        ConnectException same = new ConnectAuthException(Reason.UNAVAILABLE, "busy", null, null, true, null);
        assertThatThrownBy(() -> send(new ScriptedLayer(same, same, same), Exchanges.of("GET", time)))
                .isSameAs(same)
                .hasNoSuppressedExceptions();
    }

    @Test
    void eachCallHasAllItsRepetitions() {
        ScriptedLayer tries = new ScriptedLayer(status(503), status(503), status(503), status(503), status(503));
        Layer layer = new RetryLayer(tries, null);
        assertThatThrownBy(() -> layer.send(Exchanges.of("GET", time), body -> "read"))
                .isInstanceOf(ConnectApiException.class);
        String read = layer.send(Exchanges.of("GET", time), body -> "read");
        assertThat(read).isEqualTo("read");
        assertThat(tries.tries()).isEqualTo(6);
    }

    @Test
    void whatIsNoFailureOfACallPassesThrough() {
        IllegalStateException closed = new IllegalStateException("closed");
        ScriptedLayer tries = new ScriptedLayer().doing(() -> {
            throw closed;
        });
        assertThatThrownBy(() -> send(tries, Exchanges.of("GET", time))).isSameAs(closed);
        assertThat(tries.tries()).isEqualTo(1);
    }

    private static ConnectTransportException broken(boolean mayHaveBeenProcessed) {
        return ConnectTransportException.broken("GET /", 1, mayHaveBeenProcessed, new IOException("broken"));
    }

    private static String send(Layer tries, Exchange exchange) {
        return new RetryLayer(tries, null).send(exchange, body -> "read");
    }
}
