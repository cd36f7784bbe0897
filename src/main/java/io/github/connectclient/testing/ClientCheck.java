package io.github.connectclient.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Checks who calls the token endpoint: client id and secret, as form members or as HTTP Basic. Immutable. */
final class ClientCheck {
    private static final String BASIC = "Basic ";

    private final String id;
    private final String secret;
    private final Way accepted;

    /** Where credentials may come from. */
    enum Way {
        EITHER,
        FORM_BODY,
        HTTP_BASIC
    }

    ClientCheck(String id, String secret, Way accepted) {
        this.id = id;
        this.secret = secret;
        this.accepted = accepted;
    }

    boolean isKnown(@Nullable String clientId) {
        return id.equals(clientId);
    }

    void check(Request request, Parameters form) {
        String authorization = request.header("authorization");
        boolean basic = authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (accepted == (basic ? Way.FORM_BODY : Way.HTTP_BASIC)) {
            throw invalidClient("The sandbox was told to accept client credentials in another place");
        }
        boolean right = basic
                ? isBasicRight(authorization.substring(BASIC.length()).trim())
                : isKnown(form.find("client_id")) && secret.equals(form.find("client_secret"));
        if (!right) {
            throw invalidClient("The client is unknown or its secret is wrong");
        }
    }

    /** RFC 6749 wants both halves form-encoded before they are joined; clients in the field join them as they are. */
    private boolean isBasicRight(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
        int colon = pair.indexOf(':');
        return pair.equals(id + ':' + secret)
                || (colon > 0
                        && id.equals(Parameters.decode(pair.substring(0, colon)))
                        && secret.equals(Parameters.decode(pair.substring(colon + 1))));
    }

    private static Refusal invalidClient(String description) {
        return Refusal.oauth(401, "invalid_client", description);
    }
}
