package io.github.connectclient.fleet;

import io.github.connectclient.support.Peer;
import io.github.connectclient.support.PlainServer;
import io.github.connectclient.support.PlainServer.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Connect at its strictest: a refresh token is good for one use, and one that is used a second time ends the session for good.
 * Access tokens end when the test says so. Everything is counted.
 */
final class StrictConnect {
    private static final long SHORTEST_LIFE_NANOS = 50_000_000;
    private static final String INVALID_TOKEN = "{\"error\":\"invalid_token\"}";
    private static final String INVALID_GRANT = "{\"error\":\"invalid_grant\"}";

    /** A reader's grant as the server knows it. */
    static final class Grant {
        private final int reader;
        private int number;
        private long renewedAt = System.nanoTime();
        private boolean expired;
        private boolean revoked;
        private boolean used;

        Grant(int reader) {
            this.reader = reader;
        }

        private String accessToken() {
            return "access-" + reader + "-" + number;
        }

        private String refreshToken() {
            return "refresh-" + reader + "-" + number;
        }
    }

    /** Renewals that reached the server, and those of them that were carried out. */
    final AtomicInteger renewalsSeen = new AtomicInteger();

    final AtomicInteger renewals = new AtomicInteger();
    final AtomicInteger clientTokens = new AtomicInteger();
    final List<String> usedTwice = new CopyOnWriteArrayList<>();
    final Map<Integer, Grant> grants = new ConcurrentHashMap<>();

    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();

    /** Holds the next renewal of one node until that node is dead, and then does not carry it out. */
    static final class Trap {
        private final String node;
        private final CountDownLatch caught = new CountDownLatch(1);
        private final CountDownLatch dead = new CountDownLatch(1);

        Trap(String node) {
            this.node = node;
        }

        boolean hasCaught() {
            return caught.getCount() == 0;
        }

        void nodeIsDead() {
            dead.countDown();
        }
    }

    Trap trap(String node) {
        Trap set = new Trap(node);
        trap.set(set);
        return set;
    }

    /** Ends a reader's access token, if it has been used since it was given; else there would be nobody to renew it. */
    boolean expireIfUsed(int reader) {
        Grant grant = grants.get(reader);
        synchronized (grant) {
            if (!grant.used || grant.expired || System.nanoTime() - grant.renewedAt < SHORTEST_LIFE_NANOS) {
                return false;
            }
            grant.expired = true;
            return true;
        }
    }

    /** Whether a reader's access token has been used since it was given: whoever fetched it has saved it by then. */
    boolean isUsed(int reader) {
        Grant grant = grants.get(reader);
        synchronized (grant) {
            return grant.used && !grant.expired;
        }
    }

    boolean answer(Request request, Socket connection, OutputStream out) throws IOException {
        return request.path().endsWith("/oauth/token") ? token(request, out) : api(request, out);
    }

    private boolean token(Request request, OutputStream out) throws IOException {
        Map<String, String> form = Peer.parameters(request.body());
        return switch (form.get("grant_type")) {
            case "authorization_code" -> {
                Grant grant = new Grant(readers.getAndIncrement());
                grants.put(grant.reader, grant);
                yield given(out, grant.accessToken(), grant.refreshToken());
            }
            case "refresh_token" ->
                renewed(form.get("refresh_token"), request.headers().get("User-Agent"), out);
            default -> given(out, "client-" + clientTokens.incrementAndGet(), null);
        };
    }

    private boolean renewed(String refreshToken, String userAgent, OutputStream out) throws IOException {
        renewalsSeen.incrementAndGet();
        Trap set = trap.get();
        if (set != null && userAgent.startsWith(set.node) && trap.compareAndSet(set, null)) {
            set.caught.countDown();
            await(set.dead);
            return false;
        }
        Grant grant = grants.get(Integer.valueOf(refreshToken.split("-", -1)[1]));
        synchronized (grant) {
            if (!refreshToken.equals(grant.refreshToken())) {
                usedTwice.add(refreshToken);
                grant.revoked = true;
                return PlainServer.json(out, 400, INVALID_GRANT);
            }
            renewals.incrementAndGet();
            grant.number++;
            grant.renewedAt = System.nanoTime();
            grant.expired = false;
            grant.used = false;
            return given(out, grant.accessToken(), grant.refreshToken());
        }
    }

    private boolean api(Request request, OutputStream out) throws IOException {
        String token = request.headers().get("Authorization").substring("Bearer ".length());
        if (token.startsWith("client-")) {
            return PlainServer.json(out, 200, "{\"consents\":[]}");
        }
        Grant grant = grants.get(Integer.valueOf(token.split("-", -1)[1]));
        synchronized (grant) {
            if (grant.revoked || grant.expired || !token.equals(grant.accessToken())) {
                return PlainServer.json(out, 401, INVALID_TOKEN);
            }
            grant.used = true;
        }
        return PlainServer.json(out, 200, "{\"consents\":[]}");
    }

    private static boolean given(OutputStream out, String accessToken, @Nullable String refreshToken)
            throws IOException {
        String refresh = refreshToken == null ? "" : ",\"refresh_token\":\"" + refreshToken + "\"";
        String body = "{\"access_token\":\"" + accessToken + "\",\"expires_in\":3600" + refresh + "}";
        return PlainServer.json(out, 200, body);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
