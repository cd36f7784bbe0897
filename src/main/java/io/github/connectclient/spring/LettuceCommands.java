package io.github.connectclient.spring;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Commands on the Redis client of Spring Data's connection factory, over one connection of their own: the factory's speak in bytes.
 * They connect at their first use, so that an application starts while Redis is away, and again when the factory has a new client,
 * which it has after each stop and start, for example between the tests of a suite. The connection ends with the factory's client.
 * Thread-safe.
 */
final class LettuceCommands implements InvocationHandler {
    /** Lettuce's own is a minute, for which a thread would be held when Redis is away. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private record Connected(AbstractRedisClient client, RedisClusterCommands<String, String> commands) {}

    private final Supplier<AbstractRedisClient> clients;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable Connected connected;

    private LettuceCommands(Supplier<AbstractRedisClient> clients) {
        this.clients = clients;
    }

    /** Commands on whatever client the factory has when they are called. */
    @SuppressWarnings("unchecked")
    static RedisClusterCommands<String, String> on(Supplier<AbstractRedisClient> clients) {
        return (RedisClusterCommands<String, String>) Proxy.newProxyInstance(
                LettuceCommands.class.getClassLoader(),
                new Class<?>[] {RedisClusterCommands.class},
                new LettuceCommands(clients));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(commands(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private RedisClusterCommands<String, String> commands() {
        AbstractRedisClient client = clients.get();
        Connected known = connected;
        return known != null && known.client() == client ? known.commands() : connected(client);
    }

    private RedisClusterCommands<String, String> connected(AbstractRedisClient client) {
        try {
            if (!connecting.tryLock(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("another thread is still connecting to Redis");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a connection to Redis", e);
        }
        try {
            Connected known = connected;
            if (known == null || known.client() != client) {
                known = new Connected(client, connect(client));
                connected = known;
            }
            return known.commands();
        } finally {
            connecting.unlock();
        }
    }

    private static RedisClusterCommands<String, String> connect(AbstractRedisClient client) {
        if (client instanceof RedisClusterClient cluster) {
            StatefulRedisClusterConnection<String, String> connection = cluster.connect();
            limit(connection);
            return connection.sync();
        }
        StatefulRedisConnection<String, String> connection = ((RedisClient) client).connect();
        limit(connection);
        return connection.sync();
    }

    /** What the application has set with {@code spring.data.redis.timeout} stays. */
    private static void limit(StatefulConnection<String, String> connection) {
        if (connection.getTimeout().equals(RedisURI.DEFAULT_TIMEOUT_DURATION)) {
            connection.setTimeout(TIMEOUT);
        }
    }
}
