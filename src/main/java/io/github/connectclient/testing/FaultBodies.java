package io.github.connectclient.testing;

/** The error answers of a fault that names only a status. */
final class FaultBodies {
    private static final String WHY = "A fault that the test asked for";

    private FaultBodies() {}

    static Answer ofApi(int status) {
        return status == 401
                ? Refusal.invalidToken(WHY).answer()
                : Refusal.business(status, "SandboxFault", WHY).answer();
    }

    static Answer ofTokenEndpoint(int status) {
        String error = switch (status) {
            case 401 -> "invalid_client";
            case 429, 503 -> "temporarily_unavailable";
            default -> status >= 500 ? "server_error" : "invalid_request";
        };
        return Refusal.oauth(status, error, WHY).answer();
    }
}
