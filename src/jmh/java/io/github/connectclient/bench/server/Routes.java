package io.github.connectclient.bench.server;

import java.nio.ByteBuffer;

/** What is answered to a request. Used by the server's one thread. */
final class Routes {
    private static final String API = " /capi/v1/client/customer/privacy/";
    private static final String SLOW_GROUPS = "GET" + API + "consentGroups/" + Issuer.SLOW;
    private static final String GUARDED_GROUPS = "GET" + API + "consentGroups/" + Issuer.GUARDED;
    private static final String GROUPS = "GET" + API + "consentGroups/";
    private static final String ZIPPED_HISTORY = "GET" + API + "consentEvent/history/" + Issuer.ZIPPED;
    private static final String HISTORY = "GET" + API + "consentEvent/history/";
    private static final String REGISTER = "POST" + API + "consentEvent";
    private static final String LIFETIME = "GET /control/lifetime/";

    private final Tokens tokens = new Tokens();
    private final Connections connections;

    Routes(Connections connections) {
        this.connections = connections;
    }

    /** Counts the connections that clients have used so far. */
    interface Connections {
        long accepted();
    }

    /** Whether the request is not a client's but the run's own. */
    static boolean isControl(String head) {
        return head.startsWith("GET /control/");
    }

    boolean isSlow(String head) {
        return head.startsWith(SLOW_GROUPS);
    }

    ByteBuffer answer(String head) {
        if (head.startsWith(GUARDED_GROUPS)) {
            return (tokens.accepts(head) ? Answers.GROUPS : Answers.REFUSED).duplicate();
        } else if (head.startsWith(GROUPS)) {
            return Answers.GROUPS.duplicate();
        } else if (head.startsWith(REGISTER)) {
            return Answers.REGISTERED.duplicate();
        } else if (head.startsWith(ZIPPED_HISTORY)) {
            return Answers.ZIPPED_HISTORY.duplicate();
        } else if (head.startsWith(HISTORY)) {
            return Answers.HISTORY.duplicate();
        } else if (head.startsWith("POST /user/oauth/token")) {
            return tokens.issue();
        }
        return control(head);
    }

    private ByteBuffer control(String head) {
        if (head.startsWith(LIFETIME)) {
            tokens.lifetime(Integer.parseInt(head.substring(LIFETIME.length(), head.indexOf(' ', LIFETIME.length()))));
        } else if (head.startsWith("GET /control/revoke")) {
            tokens.revoke();
        } else if (!head.startsWith("GET /control/counts")) {
            return Answers.MISSING.duplicate();
        }
        return Answers.ok(
                "",
                Answers.bytes("{\"connections\":" + connections.accepted() + ",\"tokens\":" + tokens.issued()
                        + ",\"refused\":" + tokens.refused() + "}"));
    }
}
