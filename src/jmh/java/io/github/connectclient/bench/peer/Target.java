package io.github.connectclient.bench.peer;

/**
 * Where the server is, and what every client sends.
 *
 * @param port the server's, on loopback
 */
public record Target(int port) {
    /** The reader whose consents are asked for. */
    public static final String SUBJECT = "563457";

    /** The kind of identity that the subject is. */
    public static final String SUBJECT_TYPE = "CONNECT";

    /** A token; this library fetches one of the same length. */
    public static final String TOKEN = "token-1";

    /** The header that all peers send ready-made. */
    public static final String AUTHORIZATION = "Bearer " + TOKEN;

    /** What answer is wanted. */
    public static final String ACCEPT = "application/json";

    /** Every client names itself. */
    public static final String USER_AGENT = "connect-client/0.1.0";

    /** Where the operations are. */
    public String api() {
        return "http://127.0.0.1:" + port + "/capi";
    }

    /** Where tokens are issued. */
    public String login() {
        return "http://127.0.0.1:" + port + "/user";
    }

    /** The address of {@link Peer#groups}. */
    public String groups(String issuer) {
        return api() + "/v1/client/customer/privacy/consentGroups/" + issuer + "?onlyActive=true";
    }

    /** The address of {@link Peer#register}. */
    public String register() {
        return api() + "/v1/client/customer/privacy/consentEvent";
    }

    /** The address of {@link Peer#history}. */
    public String history(String issuer) {
        return api() + "/v1/client/customer/privacy/consentEvent/history/" + issuer + "/" + SUBJECT_TYPE + "/" + SUBJECT
                + "?onlyActive=true";
    }
}
