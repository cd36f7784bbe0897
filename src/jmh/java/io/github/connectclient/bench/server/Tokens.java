package io.github.connectclient.bench.server;

import java.nio.ByteBuffer;

/** Issues access tokens, counts them, and knows which was issued last. Used by the server's one thread. */
final class Tokens {
    private int lifetimeSeconds = 3600;
    private long issued;
    private long refused;
    private String accepted = "";

    ByteBuffer issue() {
        issued++;
        accepted = "token-" + issued;
        return Answers.ok(
                "",
                Answers.bytes("{\"access_token\":\"" + accepted + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                        + lifetimeSeconds + "}"));
    }

    /** Tokens issued from now on are good for so long. */
    void lifetime(int seconds) {
        lifetimeSeconds = seconds;
    }

    /** From now on the token issued last is refused as well. */
    void revoke() {
        accepted = "";
    }

    boolean accepts(String head) {
        boolean accepts = !accepted.isEmpty() && head.contains("Bearer " + accepted + "\r\n");
        refused += accepts ? 0 : 1;
        return accepts;
    }

    long issued() {
        return issued;
    }

    long refused() {
        return refused;
    }
}
