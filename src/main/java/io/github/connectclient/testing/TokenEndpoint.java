package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The token endpoint of the login server. Answers in JSON, whatever was asked for. Thread-safe. */
final class TokenEndpoint {
    static final String PATH = "/oauth/token";

    private final ClientCheck client;
    private final AuthorizationCodes codes;
    private final ExternalIdCodes externalIdCodes;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Faults faults;
    private final AtomicInteger calls = new AtomicInteger();

    TokenEndpoint(
            ClientCheck client,
            AuthorizationCodes codes,
            ExternalIdCodes externalIdCodes,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            Faults faults) {
        this.client = client;
        this.codes = codes;
        this.externalIdCodes = externalIdCodes;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.faults = faults;
    }

    int calls() {
        return calls.get();
    }

    Answer answer(Request request) {
        calls.incrementAndGet();
        Fault fault = faults.take(PATH, PATH);
        return fault == null ? serve(request) : fault.applyTo(() -> serve(request), FaultBodies::ofTokenEndpoint);
    }

    private Answer serve(Request request) {
        try {
            if (!request.method().equals("POST")) {
                throw Refusal.oauth(400, "invalid_request", "A token request is a POST");
            }
            Parameters form = request.form();
            client.check(request, form);
            return Answer.json(200, grant(form)).header("Cache-Control", "no-store");
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private ObjectNode grant(Parameters form) {
        String grantType = required(form, "grant_type");
        return switch (grantType) {
            case "client_credentials" -> tokens(null);
            case "authorization_code" -> {
                SandboxReader reader = codes.redeem(
                        required(form, "code"), required(form, "redirect_uri"), form.find("code_verifier"));
                yield tokens(reader).put("refresh_token", refreshTokens.issue(reader));
            }
            case ExternalIdCodes.GRANT_TYPE -> {
                SandboxReader reader = externalIdCodes.redeem(required(form, "code"));
                yield tokens(reader).put("refresh_token", refreshTokens.issue(reader));
            }
            case "refresh_token" -> {
                RefreshTokens.Renewal renewal = refreshTokens.use(required(form, "refresh_token"));
                yield tokens(renewal.reader()).put("refresh_token", renewal.next());
            }
            default -> throw Refusal.oauth(400, "unsupported_grant_type", "The sandbox does not know this grant type");
        };
    }

    private ObjectNode tokens(@Nullable SandboxReader reader) {
        return Json.object()
                .put("access_token", accessTokens.issue(reader))
                .put("token_type", "Bearer")
                .put("expires_in", accessTokens.lifetime().toSeconds())
                .put("scope", "read");
    }

    private static String required(Parameters form, String name) {
        String value = form.find(name);
        if (value == null) {
            throw Refusal.oauth(400, "invalid_request", name + " is missing");
        }
        return value;
    }
}
