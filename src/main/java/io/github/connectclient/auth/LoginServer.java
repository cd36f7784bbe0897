package io.github.connectclient.auth;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the library asks of the login server: the address of the log-in page, and tokens, one method a grant type. The library
 * implements it; the interface keeps the OAuth library out of this package. The methods that fetch tokens throw
 * {@link io.github.connectclient.ConnectAuthException} on failure.
 */
public interface LoginServer {
    /**
     * The page to send the reader's browser to.
     *
     * @param redirectUri where the browser comes back to
     * @param state what the browser has to bring back
     * @param codeVerifier PKCE verifier whose challenge to send, or null to send none
     * @return the address with all its parameters
     */
    URI authorizationUrl(URI redirectUri, String state, @Nullable String codeVerifier);

    /**
     * Fetches a token for the application itself.
     *
     * @param timeLeft deadline of the call
     * @return an access token, without a refresh token
     */
    Grant clientCredentials(Duration timeLeft);

    /**
     * Exchanges the code of a log-in.
     *
     * @param code the code, good for one exchange
     * @param redirectUri the address the log-in was begun with, letter by letter
     * @param codeVerifier PKCE verifier, if the log-in was begun with a challenge
     * @param timeLeft deadline of the call
     * @return the reader's tokens
     */
    Grant authorizationCode(String code, URI redirectUri, @Nullable String codeVerifier, Duration timeLeft);

    /**
     * Exchanges the code of an external identity.
     *
     * @param code the code, good for one exchange
     * @param timeLeft deadline of the call
     * @return the tokens of the person behind the code
     */
    Grant externalIdentity(ExternalIdCode code, Duration timeLeft);

    /**
     * Renews a reader's tokens.
     *
     * @param refreshToken the refresh token, which may be good for one renewal only
     * @param timeLeft deadline of the call
     * @return the new tokens
     */
    Grant refresh(String refreshToken, Duration timeLeft);
}
