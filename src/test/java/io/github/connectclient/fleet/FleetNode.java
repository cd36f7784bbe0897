package io.github.connectclient.fleet;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.jdbc.JdbcTokenStore;
import io.github.connectclient.redis.RedisTokenStore;
import io.lettuce.core.RedisClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One node of a fleet, as a process: 16 threads that act for readers whose sessions are in the store, until standard input ends.
 * Arguments: name, base of the server, address of the store, session keys.
 */
public final class FleetNode {
    private static final int THREADS = 16;
    private static final Duration LEASE = Duration.ofSeconds(2);

    private final ConnectClient connect;
    private final String[] keys;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean over;

    private FleetNode(ConnectClient connect, String[] keys) {
        this.connect = connect;
        this.keys = keys;
    }

    /** The store that all nodes share. */
    static TokenStore store(String address) {
        if (address.startsWith("redis:")) {
            return RedisTokenStore.on(RedisClient.create(address).connect().sync())
                    .lease(LEASE);
        }
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(address);
        pool.setMaximumPoolSize(8);
        return JdbcTokenStore.on(new HikariDataSource(pool)).lease(LEASE);
    }

    /** A client of this fleet. */
    static ConnectClient client(String name, URI base, TokenStore store) {
        return ConnectClient.builder(Environment.custom(base, base.resolve("/capi")))
                .credentials("no.avis.test", "s3cret")
                .tokenStore(store)
                .sharedClientToken()
                .userAgent(name, "1")
                .build();
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        String[] keys = arguments[3].split(",", -1);
        try (ConnectClient connect = client(arguments[0], URI.create(arguments[1]), store(arguments[2]))) {
            new FleetNode(connect, keys).run();
        }
        System.exit(0); // the threads of pools and of Redis' client may be no daemons
    }

    private void run() throws Exception {
        connect.consent().list("NAV");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(this::act);
            threads.add(thread);
            thread.start();
        }
        System.out.println("READY");
        while (System.in.read() >= 0) {
            // until the test closes it
        }
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("ANSWERED " + answered + " REFUSED " + refused + " FAILED " + failures);
    }

    private void act() {
        while (!over) {
            String key = keys[ThreadLocalRandom.current().nextInt(keys.length)];
            try {
                UserSession reader = connect.login().restore(key);
                if (reader == null) {
                    throw new IllegalStateException("a session is gone");
                }
                connect.consent().list(reader, "NAV");
                answered.incrementAndGet();
            } catch (ConnectApiException.Unauthorized e) {
                refused.incrementAndGet(); // the token ended between being fetched and being sent, again and again
            } catch (RuntimeException e) {
                failures.merge(e.toString(), 1, Integer::sum);
            }
        }
    }
}
