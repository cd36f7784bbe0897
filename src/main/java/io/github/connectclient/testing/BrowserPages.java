package io.github.connectclient.testing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the login server that a browser is sent to. Every page redirects at once, but for the log-in page, if it is to be
 * shown. Thread-safe.
 */
final class BrowserPages {
    private final ClientCheck client;
    private final Readers readers;
    private final AuthorizationCodes codes;
    private final Set<URI> redirectUris;
    private final FulfillmentPage fulfillment;
    private final @Nullable LogInPage logInPage;
    private final AtomicReference<@Nullable LoginRefusal> nextRefusal = new AtomicReference<>();

    BrowserPages(
            ClientCheck client,
            Readers readers,
            AuthorizationCodes codes,
            Set<URI> redirectUris,
            FulfillmentPage fulfillment,
            @Nullable LogInPage logInPage) {
        this.client = client;
        this.readers = readers;
        this.codes = codes;
        this.redirectUris = redirectUris;
        this.fulfillment = fulfillment;
        this.logInPage = logInPage;
    }

    private record LoginRefusal(String error, String description) {}

    void refuseNext(String error, String description) {
        nextRefusal.set(new LoginRefusal(error, description));
    }

    Answer answer(Request request) {
        boolean authorizes = request.path().equals("/oauth/authorize");
        boolean decides = authorizes && logInPage != null && request.method().equals("POST");
        if (!request.method().equals("GET") && !decides) {
            throw Refusal.notFound(request.method());
        }
        if (authorizes) {
            return authorize(request.query(), decides ? request.form() : null);
        }
        Parameters query = request.query();
        return switch (request.path()) {
            case "/login", "/createUser", "/register" -> logIn(query);
            case "/loginCheck" -> back(query, readers.isLoggedIn());
            case "/logout" -> logOut(query);
            case "/payment/klarna/token/add",
                    "/payment/nexi/subscription/add",
                    "/payment/payex/token/add",
                    "/payment/vipps/agreement/add",
                    "/payment/invoice/pay" -> complete(query, "transactionId");
            case "/paymentChange" -> complete(query, "paymentChangeId");
            case "/fulfillment" -> fulfillment.answer(query);
            default -> throw Refusal.notFound(request.method());
        };
    }

    private Answer authorize(Parameters query, @Nullable Parameters decision) {
        // Without a client and an address that can be trusted there is nowhere to redirect to, so these two come first.
        if (!client.isKnown(query.find("client_id"))) {
            throw Refusal.oauth(400, "invalid_client", "client_id is missing or unknown");
        }
        String redirectUri = redirectUri(query.find("redirect_uri"));
        Redirect redirect = new Redirect(redirectUri).with("state", query.find("state"));
        LoginRefusal refusal = nextRefusal.getAndSet(null);
        if (refusal != null) {
            return redirect.failure(refusal.error(), refusal.description());
        }
        if (!"code".equals(query.find("response_type"))) {
            return redirect.failure("unsupported_response_type", "response_type must be code");
        }
        String challenge = query.find("code_challenge");
        if (challenge != null && !"S256".equals(query.find("code_challenge_method"))) {
            return redirect.failure("invalid_request", "code_challenge_method must be S256");
        }
        if (logInPage != null && decision == null) {
            return logInPage.show();
        }
        SandboxReader reader = logInPage == null || decision == null ? readers.current() : logInPage.choice(decision);
        if (reader == null) {
            return redirect.failure("access_denied", "The reader cancelled");
        }
        readers.logIn(reader);
        return redirect.with("code", codes.issue(reader, redirectUri, challenge))
                .answer();
    }

    private String redirectUri(@Nullable String value) {
        if (value != null) {
            try {
                URI uri = new URI(value);
                boolean registered = redirectUris.isEmpty() || redirectUris.contains(uri);
                if (uri.isAbsolute() && uri.getRawFragment() == null && registered) {
                    return value;
                }
            } catch (URISyntaxException malformed) {
                // Refused below, like every other address that cannot be used.
            }
        }
        throw Refusal.oauth(400, "invalid_request", "redirect_uri is missing, not absolute or not registered");
    }

    private Answer logIn(Parameters query) {
        Answer back = back(query, true);
        readers.logIn(readers.current());
        return back;
    }

    private Answer logOut(Parameters query) {
        Answer back = back(query, true);
        readers.logOut();
        return back;
    }

    /** The outcome is left out: the reference does not name its parameter. */
    private Answer complete(Parameters query, String id) {
        if (query.find(id) == null) {
            throw Refusal.badRequest("The page needs " + id);
        }
        return back(query, true);
    }

    private Answer back(Parameters query, boolean succeeded) {
        if (!client.isKnown(query.find("clientId"))) {
            throw Refusal.badRequest("clientId is missing or unknown");
        }
        String returnUrl = query.find("returnUrl");
        String errorUrl = query.find("errorUrl");
        if (returnUrl == null || errorUrl == null) {
            throw Refusal.badRequest("The page needs returnUrl and errorUrl");
        }
        return Answer.redirect(succeeded ? returnUrl : errorUrl);
    }
}
