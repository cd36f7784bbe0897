package io.github.connectclient.support;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import redis.embedded.RedisServer;

/** A Redis server of its own, on the loopback interface; can be stopped and started again, empty then. */
public final class Redis implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final int port;
    private final RedisClient client;
    private RedisServer server;

    private Redis(int port, RedisServer server) {
        this.port = port;
        this.server = server;
        this.client = RedisClient.create(RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withTimeout(TIMEOUT)
                .build());
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(TIMEOUT))
                .build());
    }

    /** Starts a server. */
    public static Redis start() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return new Redis(port, started(port));
    }

    private static RedisServer started(int port) throws IOException {
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
        return server;
    }

    /** A connection of its own, which fails at once while the server is down. */
    public RedisCommands<String, String> connect() {
        return client.connect().sync();
    }

    /** Port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Stops the server. */
    public void stop() throws IOException {
        server.stop();
    }

    /** Starts it again, on the same port. */
    public void restart() throws IOException {
        server = started(port);
    }

    @Override
    public void close() throws IOException {
        client.shutdown(Duration.ZERO, TIMEOUT);
        server.stop();
    }
}
