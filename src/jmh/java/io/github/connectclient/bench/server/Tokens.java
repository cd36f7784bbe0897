package io.github.connectclient.bench.server;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Issues access tokens with numbers, counts them, and knows which are still good. Used by the server's one thread. */
final class Tokens {
    private static final String BEARER = "Bearer token-";

    private final List<Long> ends = new ArrayList<>();
    private int lifetimeSeconds = 3600;
    private int firstAccepted;
    private long refused;

    ByteBuffer issue() {
        String token = "token-" + ends.size();
        ends.add(System.nanoTime() + TimeUnit.SECONDS.toNanos(lifetimeSeconds));
        return Answers.ok(
                "",
                Answers.bytes("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                        + lifetimeSeconds + "}"));
    }

    /** Tokens issued from now on are good for so long. */
    void lifetime(int seconds) {
        lifetimeSeconds = seconds;
    }

    /** From now on all tokens issued so far are refused. */
    void revoke() {
        firstAccepted = ends.size();
    }

    boolean accepts(String head) {
        int at = head.indexOf(BEARER);
        boolean accepts =
                at > 0 && isGood(Integer.parseInt(head.substring(at + BEARER.length(), head.indexOf('\r', at))));
        refused += accepts ? 0 : 1;
        return accepts;
    }

    private boolean isGood(int number) {
        return number >= firstAccepted && number < ends.size() && ends.get(number) - System.nanoTime() > 0;
    }

    long issued() {
        return ends.size();
    }

    long refused() {
        return refused;
    }
}
