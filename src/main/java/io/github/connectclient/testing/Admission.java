package io.github.connectclient.testing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks that a call carries a live bearer token, and one of the mode that its path is for. */
final class Admission {
    private static final String SCHEME = "bearer ";

    private final AccessTokens tokens;

    Admission(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** The reader whose token was sent, null in client mode. */
    @Nullable
    SandboxReader check(Request request, boolean clientMode) {
        String authorization = request.header("authorization");
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw Refusal.invalidToken("The call carries no bearer token");
        }
        AccessTokens.Grant grant =
                tokens.find(authorization.substring(SCHEME.length()).trim());
        if (grant == null) {
            throw Refusal.invalidToken("The access token is unknown or has expired");
        }
        if (clientMode != (grant.reader() == null)) {
            String wanted = clientMode ? "the client's own token" : "the token of a reader";
            throw Refusal.business(403, "AccessDeniedException", "This path needs " + wanted);
        }
        return grant.reader();
    }
}
