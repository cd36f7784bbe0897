package io.github.connectclient.internal.oauth;

import io.github.connectclient.CallListener;
import io.github.connectclient.CallOutcome;
import io.github.connectclient.TokenGrant;
import io.github.connectclient.TokenObserver;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.LoginServer;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A login server whose token requests a listener hears of. It sits where every such request passes, whichever thread makes it
 * and however many calls wait for it. Thread-safe.
 */
public final class ObservedLoginServer implements LoginServer {
    private final LoginServer loginServer;
    private final CallListener listener;

    /**
     * An observed login server.
     *
     * @param loginServer makes the requests
     * @param listener hears of them; throws nothing
     */
    public ObservedLoginServer(LoginServer loginServer, CallListener listener) {
        this.loginServer = loginServer;
        this.listener = listener;
    }

    @Override
    public URI authorizationUrl(URI redirectUri, String state, @Nullable String codeVerifier) {
        return loginServer.authorizationUrl(redirectUri, state, codeVerifier);
    }

    @Override
    public Grant clientCredentials(Duration timeLeft) {
        return observed(TokenGrant.CLIENT_CREDENTIALS, () -> loginServer.clientCredentials(timeLeft));
    }

    @Override
    public Grant authorizationCode(String code, URI redirectUri, @Nullable String codeVerifier, Duration timeLeft) {
        return observed(
                TokenGrant.AUTHORIZATION_CODE,
                () -> loginServer.authorizationCode(code, redirectUri, codeVerifier, timeLeft));
    }

    @Override
    public Grant externalIdentity(ExternalIdCode code, Duration timeLeft) {
        return observed(TokenGrant.EXTERNAL_IDENTITY, () -> loginServer.externalIdentity(code, timeLeft));
    }

    @Override
    public Grant refresh(String refreshToken, Duration timeLeft) {
        return observed(TokenGrant.REFRESH_TOKEN, () -> loginServer.refresh(refreshToken, timeLeft));
    }

    private Grant observed(TokenGrant grant, Supplier<Grant> request) {
        TokenObserver observer = listener.requestingToken(grant);
        if (observer == null) {
            return request.get();
        }
        long start = System.nanoTime();
        CallOutcome outcome = CallOutcome.ERROR;
        try {
            Grant granted = request.get();
            outcome = CallOutcome.SUCCESS;
            return granted;
        } catch (RuntimeException e) {
            outcome = CallOutcome.of(e);
            throw e;
        } finally {
            observer.finished(outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
