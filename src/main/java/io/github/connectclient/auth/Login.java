package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.internal.data.Check;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Logs readers in, by the authorization-code grant, or by the vendor's grant for people whom another system has identified.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * PendingLogin login = connect.login().begin(URI.create("https://avis.no/back"));   // keep it, redirect to login.url()
 * UserSession reader = connect.login().finish(login, request.getQueryString());     // when the browser comes back
 * }</pre>
 */
public final class Login {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    private final LoginServer loginServer;
    private final Sessions sessions;
    private final Duration timeout;
    private final boolean pkce;

    /**
     * Log-ins at one login server.
     *
     * @param loginServer gives the address of the log-in page, exchanges codes, renews tokens
     * @param store keeps readers' grants
     * @param clock tells when a token has to be renewed
     * @param timeout deadline of an exchange
     * @param executor runs renewals, which the deadline of a call must not cut off
     */
    public Login(LoginServer loginServer, TokenStore store, Clock clock, Duration timeout, Executor executor) {
        this(loginServer, new Sessions(loginServer, store, clock, executor), timeout, false);
    }

    private Login(LoginServer loginServer, Sessions sessions, Duration timeout, boolean pkce) {
        this.loginServer = loginServer;
        this.sessions = sessions;
        this.timeout = timeout;
        this.pkce = pkce;
    }

    /**
     * Log-ins that are proved with PKCE ({@code S256}). Off unless asked for: the vendor documents none, and a login server
     * that does not know PKCE ignores it.
     *
     * @return the same log-in with PKCE
     */
    public Login withPkce() {
        return new Login(loginServer, sessions, timeout, true);
    }

    /**
     * Begins a log-in. Sends nothing; the state, and with PKCE the verifier, hold 256 bits of randomness each.
     *
     * @param redirectUri where the browser comes back to; absolute, with {@code https}, {@code http} or an app's own scheme such
     *     as {@code com.example.app}, without user info and fragment, registered with the vendor. It may have a query, which the
     *     exchange repeats letter by letter, but none of the parameters {@code code}, {@code state}, {@code error} and
     *     {@code error_description}, which the login server adds
     * @return the log-in to keep, with the address to send the browser to
     * @throws IllegalArgumentException if the address is not of that form
     */
    public PendingLogin begin(URI redirectUri) {
        BrowserAddress.checked("redirectUri", redirectUri);
        if (redirectUri.getRawFragment() != null) {
            throw new IllegalArgumentException("redirectUri must be an absolute address without fragment");
        }
        if (Callback.isIn(redirectUri)) {
            throw new IllegalArgumentException("redirectUri must not have a parameter code, state, error or"
                    + " error_description of its own: the log-in could never finish");
        }
        String state = random();
        String verifier = pkce ? random() : null;
        return new PendingLogin(
                loginServer.authorizationUrl(redirectUri, state, verifier), redirectUri, state, verifier);
    }

    /**
     * Finishes a log-in: compares the state, exchanges the code, keeps the reader's tokens in the store.
     *
     * <p>Nothing here remembers which log-ins were finished: take the pending log-in out of the browser's session before you hand
     * it over, so that each is good for one callback. One that is finished twice with the same callback sends the code twice,
     * which a login server refuses, and may take as a reason to revoke the tokens of the first exchange (RFC 6749, 4.1.2).
     *
     * @param pending the log-in that was begun in this browser; null, which is refused, if none was
     * @param callback the address the browser came back with, or only its query; null, which servlets give for no query, is
     *     refused like any other callback without state
     * @return the reader's session
     * @throws ConnectAuthException with {@code requiresLogin()} if the state is another, a parameter is missing or doubled, the
     *     reader or the server broke off ({@code error()}), or the code was not accepted; with reason UNAVAILABLE if the login
     *     server failed
     */
    public UserSession finish(@Nullable PendingLogin pending, @Nullable String callback) {
        if (pending == null) {
            throw Callback.refused("no log-in was begun in this browser");
        }
        Callback back = Callback.parse(callback);
        if (back.error() != null && back.state() == null) {
            throw refusedByServer(back); // seen without a state; nothing is exchanged, so nothing can be forged
        }
        if (back.state() == null || !sameText(back.state(), pending.state())) {
            throw Callback.refused("its state is not that of this log-in");
        }
        if (back.error() != null) {
            throw refusedByServer(back);
        }
        if (back.code() == null || back.code().isEmpty()) {
            throw Callback.refused("it has neither code nor error");
        }
        Grant grant =
                loginServer.authorizationCode(back.code(), pending.redirectUri(), pending.codeVerifier(), timeout);
        return sessions.open(random(), grant);
    }

    /**
     * Finishes a log-in.
     *
     * @param pending the log-in that was begun in this browser; null, which is refused, if none was
     * @param callback the address the browser came back with
     * @return the reader's session
     * @throws ConnectAuthException as {@link #finish(PendingLogin, String)}
     */
    public UserSession finish(@Nullable PendingLogin pending, URI callback) {
        return finish(pending, callback.toString());
    }

    /**
     * Opens a session for a person whom another system has identified, without a log-in page: exchanges the code that
     * registering the external id gave, and keeps the person's tokens in the store. The session renews itself like any other.
     * The grant is the vendor's own, only for clients that may use the External Identity API; it is documented for Norway.
     *
     * @param code the code, good for one exchange
     * @return the person's session
     * @throws IllegalArgumentException if the code is empty
     * @throws ConnectAuthException with {@code requiresLogin()} if the code was not accepted: register the external id again
     *     for a fresh one; with reason CLIENT_REFUSED if this client may not use the grant; with reason UNAVAILABLE if the
     *     login server failed, in which case the code may be spent
     */
    public UserSession exchange(ExternalIdCode code) {
        Check.text("code", code.value(), Integer.MAX_VALUE);
        return sessions.open(random(), loginServer.externalIdentity(code, timeout));
    }

    /**
     * A handle on a session of the store. While the store is down, sessions used here lately can still be had for as long as
     * their access token is good.
     *
     * @param key the session's {@link UserSession#key()}; null for a browser that never logged in
     * @return null when the store has no such session: the reader has to log in
     * @throws ConnectAuthException with reason STORE_UNAVAILABLE if the store failed and no good token is at hand
     */
    public @Nullable UserSession restore(@Nullable String key) {
        return key == null ? null : sessions.restore(key);
    }

    /**
     * Forgets a session: its tokens leave the store, and handles on it here are of no use any more; other nodes that share the
     * store notice when they renew. The vendor offers no way to revoke tokens at the server; to end the browser's session there
     * as well, send the browser to {@link LoginPages#logout}.
     *
     * @param session a session of the store
     */
    public void end(UserSession session) {
        sessions.end(session.key());
    }

    private static ConnectAuthException refusedByServer(Callback back) {
        return new ConnectAuthException(
                Reason.LOGIN_REFUSED,
                "the log-in was broken off at the login server",
                back.error(),
                back.errorDescription(),
                false,
                null);
    }

    /** Takes the same time wherever the texts differ. */
    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
