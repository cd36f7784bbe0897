package io.github.connectclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.support.PlainServer;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxConcurrencyTest {
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final PlainServer server = new PlainServer((request, connection, out) -> {
        connections.add(connection);
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        underWay.decrementAndGet();
        return PlainServer.json(out, 200, "{}");
    });

    @AfterEach
    void close() {
        server.close();
    }

    private void callWithTwelveThreads(int maxConcurrency) {
        try (ConnectClient connect = ConnectClient.builder(Environment.custom(
                        server.loginBase(), server.loginBase().resolve("/capi")))
                .tokenProvider(timeLeft -> AccessToken.of("a-token"))
                .maxConcurrency(maxConcurrency)
                .build()) {
            new Crowd<>(12, () -> {
                        for (int i = 0; i < 25; i++) {
                            connect.consent().listGroups("NAV");
                        }
                        return true;
                    })
                    .go()
                    .results();
        }
    }

    @Test
    void noMoreRequestsAreUnderWayAndNoMoreConnectionsAreOpenedThanAllowed() {
        callWithTwelveThreads(3);
        assertThat(mostUnderWay.get()).isBetween(1, 3);
        assertThat(connections).hasSizeBetween(1, 3);
    }

    @Test
    void connectionsAreKeptForAllThatMayBeUnderWay() {
        callWithTwelveThreads(12);
        assertThat(connections).hasSizeBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void outOfBoundsIsRefused(int requests) {
        assertThatThrownBy(() -> ConnectClient.builder(Environment.TEST).maxConcurrency(requests))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxConcurrency must be at least 1 and at most 10000, was " + requests);
    }
}
