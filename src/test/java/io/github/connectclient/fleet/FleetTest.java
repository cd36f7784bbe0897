package io.github.connectclient.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.PendingLogin;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.jdbc.JdbcTokenStore;
import io.github.connectclient.support.Peer;
import io.github.connectclient.support.PlainServer;
import io.github.connectclient.support.Postgres;
import io.github.connectclient.support.Redis;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three processes with 16 threads each act for the same readers, over one store, against a server whose refresh tokens are good
 * once. Access tokens end hundreds of times, and one process is killed while it renews.
 */
class FleetTest {
    private static final int READERS = 12;
    private static final int EXPIRIES = 200;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final StrictConnect connect = new StrictConnect();
    private final PlainServer server = new PlainServer(connect::answer);
    private final List<NodeProcess> nodes = new ArrayList<>();
    private int expiries;

    @AfterEach
    void endProcesses() {
        nodes.forEach(NodeProcess::kill);
        server.close();
    }

    @Test
    void inPostgresNoLogInIsLostAndNoRefreshTokenUsedTwiceAlsoWhenANodeIsKilledWhileItRenews() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            JdbcTokenStore.on(postgres.dataSource()).createTables();
            run(postgres.url());
        }
    }

    @Test
    void inRedisNoLogInIsLostAndNoRefreshTokenUsedTwiceAlsoWhenANodeIsKilledWhileItRenews() throws Exception {
        try (Redis redis = Redis.start()) {
            run("redis://127.0.0.1:" + redis.port());
        }
    }

    private void run(String address) throws Exception {
        TokenStore store = FleetNode.store(address);
        String keys = String.join(",", logIn(store));
        for (int i = 0; i < 3; i++) {
            nodes.add(NodeProcess.start("node-" + i, server.loginBase(), address, keys));
        }
        for (NodeProcess node : nodes) {
            node.awaitReady();
        }
        assertThat(connect.clientTokens)
                .as("client tokens fetched by the whole fleet")
                .hasValue(1);

        expire(EXPIRIES / 2, 0);
        killWhileRenewing(nodes.get(1));
        expire(EXPIRIES / 2, EXPIRIES / 2);
        awaitRenewals();

        assertWell(nodes.get(0).end());
        assertWell(nodes.get(2).end());
        assertThat(connect.usedTwice).isEmpty();
        assertThat(connect.renewals).as("one renewal an expiry").hasValue(expiries);
        assertThat(connect.renewalsSeen).as("and the one that was killed").hasValue(expiries + 1);
        try (ConnectClient late = FleetNode.client("late", server.loginBase(), store)) {
            for (String key : keys.split(",", -1)) {
                UserSession reader = late.login().restore(key);
                assertThat(late.consent().list(reader, "NAV")).isNotNull();
            }
        }
    }

    /** Tokens end so soon here that now and then one does on its way to the API. Nothing else may go wrong. */
    private static void assertWell(String report) {
        assertThat(report).matches("ANSWERED \\d+ REFUSED \\d+ FAILED \\{}");
        String[] words = report.split(" ", -1);
        assertThat(Integer.parseInt(words[3])).as(report).isLessThan(1 + Integer.parseInt(words[1]) / 20);
    }

    private List<String> logIn(TokenStore store) {
        List<String> keys = new ArrayList<>();
        try (ConnectClient client = FleetNode.client("log-in", server.loginBase(), store)) {
            for (int i = 0; i < READERS; i++) {
                PendingLogin login = client.login().begin(URI.create("https://avis.no/back"));
                keys.add(client.login()
                        .finish(
                                login,
                                "code=abc&state="
                                        + Peer.parameters(login.url().getRawQuery())
                                                .get("state"))
                        .key());
            }
        }
        return keys;
    }

    /** Ends one access token after the other, each as soon as the one before it has been renewed and used. */
    private void expire(int times, int from) {
        for (int i = from; i < from + times; i++) {
            int reader = i % READERS;
            await(() -> connect.expireIfUsed(reader));
            expiries++;
        }
    }

    /**
     * One session at a time, so that the node is killed in the middle of one renewal. What it has been answered but not saved yet
     * would be lost with it, and no client can help that.
     */
    private void killWhileRenewing(NodeProcess node) throws Exception {
        for (int i = 0; i < READERS; i++) {
            int reader = i;
            await(() -> connect.isUsed(reader));
        }
        StrictConnect.Trap trap = connect.trap(node.name());
        for (int i = 0; !trap.hasCaught(); i++) {
            int reader = i % READERS;
            await(() -> connect.expireIfUsed(reader));
            expiries++;
            await(() -> trap.hasCaught() || connect.isUsed(reader));
        }
        node.kill();
        trap.nodeIsDead();
    }

    private void awaitRenewals() {
        await(() -> connect.renewals.get() == expiries);
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + expiries + " expiries no more renewals; used twice: "
                        + connect.usedTwice + "; nodes: " + reports());
            }
            LockSupport.parkNanos(200_000);
        }
    }

    private List<String> reports() {
        return nodes.stream().map(NodeProcess::report).toList();
    }
}
