package io.github.connectclient.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectTransportException;
import io.github.connectclient.Pacing;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.testing.ConnectSandbox;
import io.github.connectclient.testing.Fault;
import io.github.connectclient.testing.SandboxSettings;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.embedded.RedisServer;

/** Clients against a sandbox that enforces a budget, on real sockets and in real time. */
class PacedClientTest {
    private final List<AutoCloseable> open = new ArrayList<>();
    private ConnectSandbox sandbox;

    @AfterEach
    void close() throws Exception {
        Collections.reverse(open);
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private void start(Consumer<SandboxSettings> choices) {
        sandbox = ConnectSandbox.start(choices);
        open.add(sandbox);
    }

    private ConnectClient client(Pacing pacing) {
        ConnectClient client = ConnectClient.builder(sandbox.environment())
                .credentials(sandbox.clientId(), sandbox.clientSecret())
                .options(options -> options.retries(0))
                .pacing(pacing)
                .build();
        open.add(client);
        return client;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eightThreadsUseTheBudgetAndMeetNoRefusal(boolean sliding) {
        start(settings -> {
            settings.enforceBudget();
            if (sliding) {
                settings.slidingBudget();
            }
        });
        ConnectClient connect = client(Bucket4jPacing.oneNode());
        // first a call each: who loads classes and connects meanwhile has fewer calls, and that is not what is measured
        new Crowd<>(8, () -> connect.consent().list("NAV")).go().results();
        Duration time = Duration.ofSeconds(3);
        List<Integer> calls = callFor(time, connect, connect, connect, connect, connect, connect, connect, connect);
        assertThat(sum(calls)).isGreaterThanOrEqualTo((int) (0.95 * 100 * time.toMillis() / 1000));
        assertThat(refused()).isZero();
        assertThat(Collections.min(calls)).isGreaterThan(Collections.max(calls) / 2);
    }

    @Test
    void whatTheServerSaysIsLeftHoldsCallersBackBeforeItRefuses() {
        start(settings ->
                settings.enforceBudget(100, Duration.ofSeconds(1)).enforceBudget(60, Duration.ofMillis(1500)));
        ConnectClient connect = client(Bucket4jPacing.oneNode());
        AtomicInteger left = new AtomicInteger(90);
        new Crowd<>(8, () -> {
                    while (left.getAndDecrement() > 0) {
                        connect.consent().list("NAV");
                    }
                    return true;
                })
                .go()
                .results();
        assertThat(sandbox.calls()).hasSize(90);
        assertThat(refused()).isZero();
    }

    @Test
    void aBudgetThatOtherNodesUsedUpDelaysCallsAndFailsNone() {
        start(settings -> {});
        ConnectClient connect = client(Bucket4jPacing.oneNode());
        connect.consent().list("NAV");
        sandbox.next(Fault.rateLimited(Duration.ofSeconds(1)).times(4));
        new Crowd<>(4, () -> connect.consent().list("NAV")).go().results();
        assertThat(refused()).isEqualTo(4);
        assertThat(sandbox.calls()).hasSize(9);
    }

    @Test
    void aCallWithoutRoomBeforeItsDeadlineFailsAtOnce() {
        start(settings -> {});
        ConnectClient connect = client(Bucket4jPacing.oneNode()).with(o -> o.timeout(Duration.ofSeconds(2)));
        connect.consent().list("NAV");
        sandbox.next(Fault.rateLimited(Duration.ofSeconds(20)));
        long start = System.nanoTime();
        assertThatThrownBy(() -> connect.consent().list("NAV")).isInstanceOf(ConnectApiException.TooManyRequests.class);
        assertThatThrownBy(() -> connect.consent().list("NAV"))
                .isInstanceOf(ConnectTransportException.class)
                .hasMessageContaining("no room before the deadline");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aFleetSharesOneBucketAndGoesOnWithoutIt() throws Exception {
        start(settings -> settings.enforceBudget().slidingBudget());
        RedisServer redis = RedisServer.newRedisServer()
                .port(freePort())
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        open.add(redis::stop);
        ConnectClient one =
                client(Bucket4jPacing.over(sharedBucket(redis.ports().get(0))));
        ConnectClient other =
                client(Bucket4jPacing.over(sharedBucket(redis.ports().get(0))));
        one.consent().list("NAV"); // connections, tokens and classes: a shared bucket does not make up for lost time
        other.consent().list("NAV");
        List<Integer> calls = callFor(Duration.ofSeconds(2), one, other, one, other, one, other, one, other);
        assertThat(mostInASecond()).isLessThanOrEqualTo(100);
        assertThat(sum(calls)).isGreaterThan(160);
        redis.stop();
        one.consent().list("NAV");
        other.consent().list("NAV");
    }

    private io.github.bucket4j.Bucket sharedBucket(int port) {
        RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", port));
        open.add(() -> client.shutdown(0, 1, TimeUnit.SECONDS));
        return Bucket4jLettuce.casBasedBuilder(client)
                .requestTimeout(Duration.ofMillis(500))
                .build()
                .getProxy("connect".getBytes(StandardCharsets.UTF_8), Bucket4jPacing::configuration);
    }

    /** Each thread with its client; what each of them got done. */
    private static List<Integer> callFor(Duration time, ConnectClient... clients) {
        long end = System.nanoTime() + time.toNanos();
        AtomicInteger next = new AtomicInteger();
        return new Crowd<>(clients.length, () -> {
                    ConnectClient connect = clients[next.getAndIncrement()];
                    int calls = 0;
                    while (System.nanoTime() < end) {
                        connect.consent().list("NAV");
                        calls++;
                    }
                    return calls;
                })
                .go()
                .results();
    }

    private long refused() {
        return sandbox.calls().stream().filter(call -> call.status() == 429).count();
    }

    private long mostInASecond() {
        List<Instant> taken = sandbox.calls().stream()
                .filter(call -> call.status() == 200)
                .map(call -> call.at())
                .sorted()
                .toList();
        return taken.stream()
                .mapToLong(from -> taken.stream()
                        .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
