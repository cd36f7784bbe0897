package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A login server in memory that hands out numbered tokens, each good for an hour. Refresh tokens are good once; using one twice
 * is an error, as at servers that rotate them strictly.
 */
final class FakeLoginServer implements LoginServer {
    static final Duration LIFETIME = Duration.ofHours(1);

    final Queue<String> refreshTokens = new ConcurrentLinkedQueue<>();
    final Queue<Duration> timesLeft = new ConcurrentLinkedQueue<>();
    final Queue<Duration> clientTimesLeft = new ConcurrentLinkedQueue<>();
    final AtomicInteger clientTokens = new AtomicInteger();
    final AtomicInteger renewals = new AtomicInteger();
    volatile boolean givesNewRefreshTokens = true;
    volatile @Nullable ConnectAuthException failure;
    volatile Runnable beforeAnswer = () -> {};
    volatile @Nullable String lastExchange;

    private final Clock clock;

    FakeLoginServer(Clock clock) {
        this.clock = clock;
    }

    static Grant grant(Clock clock, int number) {
        return new Grant(new AccessToken("access-" + number, clock.instant().plus(LIFETIME)), "refresh-" + number);
    }

    @Override
    public URI authorizationUrl(URI redirectUri, String state, @Nullable String codeVerifier) {
        return URI.create("https://login.test/oauth/authorize?state=" + state);
    }

    @Override
    public Grant clientCredentials(Duration timeLeft) {
        clientTimesLeft.add(timeLeft);
        int number = clientTokens.incrementAndGet();
        beforeAnswer.run();
        if (failure != null) {
            throw failure;
        }
        return new Grant(new AccessToken("client-" + number, clock.instant().plus(LIFETIME)), null);
    }

    @Override
    public Grant authorizationCode(String code, URI redirectUri, @Nullable String codeVerifier, Duration timeLeft) {
        lastExchange = code + " " + redirectUri + " " + codeVerifier + " " + timeLeft;
        if (failure != null) {
            throw failure;
        }
        return grant(clock, 0);
    }

    @Override
    public Grant externalIdentity(ExternalIdCode code, Duration timeLeft) {
        throw new AssertionError("not part of these tests");
    }

    @Override
    public Grant refresh(String refreshToken, Duration timeLeft) {
        int number = renewals.incrementAndGet();
        boolean isUsed = givesNewRefreshTokens && refreshTokens.contains(refreshToken);
        refreshTokens.add(refreshToken);
        timesLeft.add(timeLeft);
        beforeAnswer.run();
        if (failure != null) {
            throw failure;
        }
        if (isUsed) {
            throw new ConnectAuthException(Reason.GRANT_ENDED, "used twice: " + refreshToken);
        }
        Grant renewed = grant(clock, number);
        return givesNewRefreshTokens ? renewed : new Grant(renewed.accessToken(), null);
    }
}
