package io.github.connectclient.soak;

import io.github.connectclient.support.PlainServer;
import io.github.connectclient.support.PlainServer.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/**
 * A Connect that misbehaves at random, as a process of its own: it refuses, fails, answers late, breaks off, hangs and resets.
 * It counts how often it has carried out each writing call. Refresh tokens are good once. Argument: most writing calls.
 */
public final class SoakServer {
    private static final int TOKEN_SECONDS = 20;
    private static final long HANG_NANOS = 4_000_000_000L;

    private final AtomicReferenceArray<AtomicInteger> carriedOut;
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger reused = new AtomicInteger();
    private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();

    private SoakServer(int writes) {
        carriedOut = new AtomicReferenceArray<>(writes);
    }

    /** Prints its port, and serves until it is killed. */
    public static void main(String[] arguments) throws IOException {
        SoakServer soak = new SoakServer(Integer.parseInt(arguments[0]));
        try (PlainServer server = new PlainServer(soak::answer)) {
            System.out.println(server.port());
            while (System.in.read() >= 0) {
                // until the test is over
            }
        }
    }

    /** Whether the connection stays. */
    private boolean answer(Request request, Socket connection, OutputStream out) throws IOException {
        requests.incrementAndGet();
        if (request.path().endsWith("/oauth/token")) {
            return PlainServer.json(out, 200, token(request.body()));
        }
        if (request.path().endsWith("/soak/report")) {
            return PlainServer.json(out, 200, report());
        }
        int dice = ThreadLocalRandom.current().nextInt(1000);
        if (dice < 4) {
            return PlainServer.json(out, 429, "{}");
        }
        if (dice < 6) {
            return PlainServer.json(out, 401, "{\"error\":\"invalid_token\"}");
        }
        if (dice < 8) {
            return reset(connection); // before it is carried out
        }
        carryOut(request);
        String answer =
                request.method().equals("POST") ? "{\"consentEventId\":1}" : "{\"consents\":[{\"consentId\":7}]}";
        if (dice < 14) {
            return PlainServer.json(out, 503, "{}");
        }
        if (dice < 16) {
            return reset(connection);
        }
        if (dice < 18) {
            out.write(PlainServer.head(200, answer.length() + 100).getBytes(StandardCharsets.US_ASCII));
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            return false; // a body that ends early
        }
        if (dice < 19) {
            LockSupport.parkNanos(HANG_NANOS);
            return false;
        }
        if (dice < 24) {
            LockSupport.parkNanos(100_000_000L);
        }
        PlainServer.json(out, 200, answer);
        return dice > 30; // else closes the connection that it said it would keep
    }

    private void carryOut(Request request) {
        int mark = request.body().indexOf("soak-");
        if (mark >= 0) {
            int number = Integer.parseInt(
                    request.body().substring(mark + 5, request.body().indexOf('"', mark)));
            carriedOut.compareAndSet(number, null, new AtomicInteger());
            carriedOut.get(number).incrementAndGet();
        }
    }

    private String token(String form) {
        int at = form.indexOf("refresh_token=");
        if (at >= 0 && form.contains("grant_type=refresh_token")) {
            int end = form.indexOf('&', at);
            if (refreshTokens.put(form.substring(at + 14, end < 0 ? form.length() : end), true) != null) {
                reused.incrementAndGet();
            }
        }
        int number = tokens.incrementAndGet();
        return "{\"access_token\":\"access-" + number + "\",\"expires_in\":" + TOKEN_SECONDS
                + ",\"refresh_token\":\"refresh" + number + "\"}";
    }

    /** A line of totals, then one digit a writing call. */
    private String report() {
        StringBuilder report = new StringBuilder();
        report.append(requests)
                .append(' ')
                .append(reused)
                .append(' ')
                .append(tokens)
                .append('\n');
        for (int i = 0; i < carriedOut.length(); i++) {
            AtomicInteger times = carriedOut.get(i);
            report.append(times == null ? 0 : Math.min(9, times.get()));
        }
        return report.toString();
    }

    private static boolean reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        return false;
    }
}
