package io.github.connectclient.internal.oauth;

import com.github.scribejava.core.model.OAuth2AccessToken;
import com.github.scribejava.core.model.OAuthConstants;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.AccessTokenRequestParams;
import com.github.scribejava.core.oauth.AuthorizationUrlBuilder;
import com.github.scribejava.core.oauth.OAuth20Service;
import com.github.scribejava.core.pkce.PKCE;
import com.github.scribejava.core.pkce.PKCECodeChallengeMethod;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.LoginServer;
import io.github.connectclient.internal.oauth.TokenCalls.Kind;
import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The login server, spoken to through ScribeJava on our own OkHttp client. Thread-safe. */
public final class ScribeLoginServer implements LoginServer {
    /** The only scope the reference names; it means everything. */
    private static final String SCOPE = "read";

    /** The vendor's own grant type. The name is a URI, but never called. */
    private static final String EXTERNAL_ID_GRANT = "https://connectid.no/oauth2/grant_type/extid_code";

    private final ConnectApi api;
    private final ClientIdentity identity;
    private final TokenCalls calls;
    private final Clock clock;

    /**
     * A login server.
     *
     * @param identity the client's id and secret, and how they are sent
     * @param loginBase base of the login server
     * @param calls makes token calls
     * @param clock tells when a token was received
     */
    public ScribeLoginServer(ClientIdentity identity, URI loginBase, TokenCalls calls, Clock clock) {
        this.api = new ConnectApi(loginBase, identity.authentication());
        this.identity = identity;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public URI authorizationUrl(URI redirectUri, String state, @Nullable String codeVerifier) {
        AuthorizationUrlBuilder url = service(redirectUri.toString(), Kind.CODE, Duration.ZERO)
                .createAuthorizationUrlBuilder()
                .scope(SCOPE)
                .state(state);
        return URI.create((codeVerifier == null ? url : url.pkce(pkce(codeVerifier))).build());
    }

    @Override
    public Grant clientCredentials(Duration timeLeft) {
        return granted(Kind.CLIENT, null, timeLeft, OAuth20Service::getAccessTokenClientCredentialsGrant);
    }

    @Override
    public Grant authorizationCode(String code, URI redirectUri, @Nullable String codeVerifier, Duration timeLeft) {
        AccessTokenRequestParams parameters =
                AccessTokenRequestParams.create(code).pkceCodeVerifier(codeVerifier);
        return granted(Kind.CODE, redirectUri.toString(), timeLeft, service -> service.getAccessToken(parameters));
    }

    /** ScribeJava knows no other grants than its own, so this request is put together here. */
    @Override
    public Grant externalIdentity(ExternalIdCode code, Duration timeLeft) {
        OAuthRequest request = new OAuthRequest(Verb.POST, api.getAccessTokenEndpoint());
        request.addParameter(OAuthConstants.GRANT_TYPE, EXTERNAL_ID_GRANT);
        request.addParameter(OAuthConstants.CODE, code.value());
        api.getClientAuthentication().addClientAuthentication(request, identity.id(), identity.secret());
        return granted(Kind.EXTERNAL_ID, null, timeLeft, service -> {
            try (Response response = service.execute(request)) {
                return TokenAnswer.extract(response);
            }
        });
    }

    @Override
    public Grant refresh(String refreshToken, Duration timeLeft) {
        return granted(Kind.REFRESH, null, timeLeft, service -> service.refreshAccessToken(refreshToken));
    }

    /** ScribeJava's service is bound to one HTTP client; ours is bound to one deadline, so each call has its own. */
    private OAuth20Service service(@Nullable String callback, Kind kind, Duration timeLeft) {
        return new OAuth20Service(
                api,
                identity.id(),
                identity.secret(),
                callback,
                null,
                "code",
                null,
                null,
                null,
                new ScribeHttp(calls, kind, timeLeft));
    }

    private Grant granted(Kind kind, @Nullable String callback, Duration timeLeft, TokenCall call) {
        Instant before = clock.instant();
        try {
            OAuth2AccessToken token = call.make(service(callback, kind, timeLeft));
            Integer seconds = token.getExpiresIn();
            AccessToken access =
                    new AccessToken(token.getAccessToken(), seconds == null ? null : before.plusSeconds(seconds));
            return new Grant(access, token.getRefreshToken());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectAuthException(Reason.UNAVAILABLE, "interrupted while fetching a token");
        } catch (TokenAnswer.Unreadable e) {
            throw kind.sent(new ConnectAuthException(Reason.UNAVAILABLE, String.valueOf(e.getMessage())));
        } catch (IOException | ExecutionException e) {
            throw kind.sent(new ConnectAuthException(
                    Reason.UNAVAILABLE, "the token call failed: " + e.getClass().getSimpleName()));
        }
    }

    private static PKCE pkce(String codeVerifier) {
        try {
            PKCE pkce = new PKCE();
            pkce.setCodeVerifier(codeVerifier);
            pkce.setCodeChallenge(PKCECodeChallengeMethod.S256.transform2CodeChallenge(codeVerifier));
            return pkce;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM lacks SHA-256", e);
        }
    }

    @FunctionalInterface
    private interface TokenCall {
        OAuth2AccessToken make(OAuth20Service service) throws IOException, InterruptedException, ExecutionException;
    }
}
