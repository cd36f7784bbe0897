package io.github.connectclient.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.support.Everything;
import io.github.connectclient.support.MutableClock;
import io.github.connectclient.support.Peer;
import io.github.connectclient.value.Subject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens as a program meets them: a client, real sockets, and a server that knows which tokens it gave. */
class TokensEndToEndTest {
    private static final URI REDIRECT = URI.create("https://avis.no/back?from=front%20page&x=%C3%A5");
    private static final String INVALID = "{\"error\":\"invalid_token\",\"error_description\":\"planted\"}";

    private final MutableClock clock = new MutableClock();
    private final Connect server = new Connect();
    private final Peer peer = new Peer(server::answer);
    private final ConnectClient connect = ConnectClient.builder(peer.environment())
            .credentials("no.avis.test", "s3cret")
            .clock(clock)
            .build();

    @AfterEach
    void close() {
        connect.close();
        peer.close();
    }

    private UserSession reader() {
        PendingLogin login = connect.login().begin(REDIRECT);
        return connect.login().finish(login, "code=abc&state=" + login.state());
    }

    @Test
    void sixtyFourThreadsColdMakeOneTokenCall() {
        Crowd<Object> crowd = new Crowd<>(64, () -> connect.consent().list("NAV"));
        server.holdTokens = () -> crowd.awaitWaiting(63);

        assertThat(crowd.go().results()).hasSize(64);
        assertThat(server.forms).hasSize(1);
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheCallRepeatedOnce() {
        connect.consent().list("NAV");
        server.good.clear();
        connect.consent().list("NAV");

        assertThat(server.forms).hasSize(2);
        assertThat(server.bearers).containsExactly("access-1", "access-1", "access-2");
    }

    @Test
    void aRefusedRegistrationIsRepeatedToo() {
        ConsentEvent event =
                ConsentEvent.accept().consent(1).subject(Subject.connect("7")).build();
        connect.consent().register(event);
        server.good.clear();
        connect.consent().register(event);

        assertThat(server.bearers).containsExactly("access-1", "access-1", "access-2");
        assertThat(Set.copyOf(server.bodies)).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedTwiceIsTheEndOfIt() {
        server.refusesEverything = true;

        assertThatThrownBy(() -> connect.consent().list("NAV")).isInstanceOf(ConnectApiException.Unauthorized.class);
        assertThat(server.forms).hasSize(2);
        assertThat(server.bearers).containsExactly("access-1", "access-2");
    }

    @Test
    void thirtyTwoThreadsWhoseTokenIsRefusedRenewItOnce() {
        connect.consent().list("NAV");
        server.good.clear();
        Crowd<Object> crowd = new Crowd<>(32, () -> connect.consent().list("NAV"));
        crowd.go().results();

        assertThat(server.forms).hasSize(2);
    }

    @Test
    void anExpiredTokenIsRenewedBeforeTheCall() {
        connect.consent().list("NAV");
        clock.advance(Duration.ofHours(1));
        connect.consent().list("NAV");

        assertThat(server.bearers).containsExactly("access-1", "access-2");
    }

    @Test
    void aTokenCallThatFailsInPassingIsRepeated() {
        server.tokenFailures.add(new MockResponse.Builder().code(503).build());
        server.tokenFailures.add(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        connect.with(o -> o.retries(2)).consent().list("NAV");

        assertThat(server.forms).hasSize(3);
        assertThat(server.bearers).hasSize(1);
    }

    @Test
    void aRefusedClientIsNotAskedAgain() {
        server.tokenFailures.add(Peer.json(401, "{\"error\":\"invalid_client\",\"error_description\":\"planted\"}"));
        ConnectAuthException e = catchThrowableOfType(
                ConnectAuthException.class, () -> connect.consent().list("NAV"));

        assertThat(e.reason()).isEqualTo(Reason.CLIENT_REFUSED);
        assertThat(server.forms).hasSize(1);
        assertThat(server.bearers).isEmpty();
        assertThat(Everything.of(e)).doesNotContain("s3cret", "planted");
    }

    @Test
    void theTokenCallIsUnderTheDeadlineOfTheCall() {
        server.tokenFailures.add(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        ConnectAuthException e = catchThrowableOfType(
                ConnectAuthException.class,
                () -> connect.with(o -> o.timeout(Duration.ofMillis(60)))
                        .consent()
                        .list("NAV"));

        assertThat(e).hasMessageContaining("deadline");
        assertThat(server.bearers).isEmpty();
    }

    @Test
    void aCallWhoseEarlyRenewalGetsNoAnswerIsMadeWithTheOldToken() {
        connect.consent().list("NAV");
        clock.advance(Duration.ofHours(1).minusSeconds(60));
        server.tokenFailures.add(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        connect.with(o -> o.timeout(Duration.ofSeconds(2)).retries(0)).consent().list("NAV");

        server.awaitForms(2);
        assertThat(server.bearers).containsExactly("access-1", "access-1");
    }

    @Test
    void aReaderLogsInAndActs() {
        UserSession user = reader();
        connect.consent().list(user, "NAV");

        assertThat(server.forms)
                .containsExactly(Map.of(
                        "client_id", "no.avis.test",
                        "client_secret", "s3cret",
                        "grant_type", "authorization_code",
                        "code", "abc",
                        "redirect_uri", REDIRECT.toString()));
        assertThat(server.bearers).containsExactly("access-1");
    }

    @Test
    void pkceProvesTheLogInByTheFormulaOfRfc7636() throws Exception {
        PendingLogin login = connect.login().withPkce().begin(REDIRECT);
        connect.login().finish(PendingLogin.restore(login.save()), "?state=" + login.state() + "&code=abc");
        String verifier = server.forms.get(0).get("code_verifier");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));

        assertThat(verifier).matches("[A-Za-z0-9._~-]{43,128}");
        assertThat(Peer.parameters(login.url().getRawQuery()))
                .containsEntry(
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    @Test
    void sixteenThreadsOfOneReaderRenewOnceWithRotation() {
        UserSession user = reader();
        connect.consent().list(user, "NAV");
        for (int round = 0; round < 3; round++) {
            clock.advance(Duration.ofHours(1));
            new Crowd<>(16, () -> connect.consent().list(user, "NAV")).go().results();
        }

        assertThat(server.forms)
                .extracting(form -> form.get("refresh_token"))
                .containsExactly(null, "refresh-1", "refresh-2", "refresh-3");
        assertThat(server.reused).isEmpty();
    }

    @Test
    void sixteenThreadsOfOneReaderWhoseTokenIsRefusedRenewOnce() {
        UserSession user = reader();
        connect.consent().list(user, "NAV");
        server.good.clear();
        new Crowd<>(16, () -> connect.consent().list(connect.login().restore(user.key()), "NAV"))
                .go()
                .results();

        assertThat(server.forms).hasSize(2);
        assertThat(server.reused).isEmpty();
    }

    @Test
    void readersAndTheClientHaveTokensOfTheirOwn() {
        UserSession ola = reader();
        UserSession kari = reader();
        connect.consent().list(ola, "NAV");
        connect.consent().list(kari, "NAV");
        connect.consent().list("NAV");

        assertThat(server.bearers).containsExactly("access-1", "access-2", "access-3");
    }

    @Test
    void aReaderWhoseGrantHasEndedHasToLogInAgain() {
        UserSession user = reader();
        connect.consent().list(user, "NAV");
        clock.advance(Duration.ofHours(1));
        server.tokenFailures.add(Peer.json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"refresh-1\"}"));
        ConnectAuthException e = catchThrowableOfType(
                ConnectAuthException.class, () -> connect.consent().list(user, "NAV"));

        assertThat(e.requiresLogin()).isTrue();
        assertThat(Everything.of(e)).doesNotContain("refresh-1", "access-1", "s3cret");
    }

    @Test
    void aRefreshThatMayHaveArrivedIsNotRepeatedOnItsOwn() {
        UserSession user = reader();
        connect.consent().list(user, "NAV");
        clock.advance(Duration.ofHours(1));
        server.tokenFailures.add(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        assertThatThrownBy(() -> connect.consent().list(user, "NAV"))
                .isInstanceOfSatisfying(ConnectAuthException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE);
                    assertThat(e.requiresLogin()).isFalse();
                });
        assertThat(server.forms).hasSize(2);
    }

    @Test
    void aRenewalIsNotCutOffByTheDeadlineOfAnImpatientCaller() {
        UserSession user = readerWhoseTokenHasRunOut();
        CountDownLatch mayAnswer = held();

        assertThatThrownBy(() -> connect.with(o -> o.timeout(Duration.ofMillis(60)))
                        .consent()
                        .list(user, "NAV"))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class,
                        e -> assertThat(e.requiresLogin()).isFalse())
                .hasMessageContaining("deadline");
        mayAnswer.countDown();
        connect.consent().list(user, "NAV");
        assertThat(server.forms).hasSize(2);
        assertThat(server.bearers).containsExactly("access-1", "access-2");
    }

    @Test
    void aRenewalIsNotCutOffByAnInterruptOfTheCallerOrTheEndOfItsFuture() {
        UserSession user = readerWhoseTokenHasRunOut();
        CountDownLatch mayAnswer = held();
        Crowd<Object> callers = new Crowd<>(2, () -> connect.consent().list(user, "NAV"));
        callers.go();
        CompletableFuture<?> later = connect.async(c -> c.consent().list(user, "NAV"));
        callers.awaitWaiting(2);
        callers.interrupt();
        later.cancel(true);

        assertThat(callers.failures()).allSatisfy(e -> assertThat(e).hasMessageContaining("interrupted"));
        mayAnswer.countDown();
        connect.consent().list(user, "NAV");
        assertThat(server.forms).hasSize(2);
        assertThat(server.reused).isEmpty();
    }

    @Test
    void closingWaitsForARenewalUnderWaySoThatItIsKept() throws Exception {
        TokenStore store = TokenStore.inMemory();
        ConnectClient node = ConnectClient.builder(peer.environment())
                .credentials("no.avis.test", "s3cret")
                .tokenStore(store)
                .clock(clock)
                .build();
        PendingLogin login = node.login().begin(REDIRECT);
        UserSession user = node.login().finish(login, "code=abc&state=" + login.state());
        clock.advance(Duration.ofHours(1));
        CountDownLatch mayAnswer = held();
        CountDownLatch arrived = new CountDownLatch(1);
        Runnable hold = server.holdTokens;
        server.holdTokens = () -> {
            arrived.countDown();
            hold.run();
        };
        assertThatThrownBy(() -> node.with(o -> o.timeout(Duration.ofMillis(60)))
                        .consent()
                        .list(user, "NAV"))
                .hasMessageContaining("deadline");
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        Crowd<Boolean> closing = new Crowd<>(1, () -> {
                    Thread.currentThread().interrupt(); // as in a worker that is being shut down itself
                    node.close();
                    return Thread.currentThread().isInterrupted();
                })
                .go();
        closing.awaitWaiting(1);
        mayAnswer.countDown();
        assertThat(closing.results()).containsExactly(true);

        assertThat(store.find(user.key()).refreshToken()).isEqualTo("refresh-2");
    }

    private UserSession readerWhoseTokenHasRunOut() {
        UserSession user = reader();
        connect.consent().list(user, "NAV");
        clock.advance(Duration.ofHours(1));
        return user;
    }

    /** Holds token calls until it is counted down. */
    private CountDownLatch held() {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        server.holdTokens = () -> {
            try {
                assertThat(mayAnswer.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        return mayAnswer;
    }

    @Test
    void aReaderWhoLoggedOutSendsNothingMore() {
        UserSession user = reader();
        connect.consent().list(user, "NAV");
        connect.login().end(user);

        assertThatThrownBy(() -> connect.consent().list(user, "NAV"))
                .isInstanceOfSatisfying(
                        ConnectAuthException.class,
                        e -> assertThat(e.requiresLogin()).isTrue());
        assertThat(server.bearers).hasSize(1);
    }

    @Test
    void aTokenFromElsewhereIsNeverRenewed() {
        UserSession user = UserSession.of(AccessToken.of("elsewhere"));

        assertThatThrownBy(() -> connect.consent().list(user, "NAV"))
                .isInstanceOf(ConnectApiException.Unauthorized.class);
        assertThat(server.forms).isEmpty();
        assertThat(server.bearers).containsExactly("elsewhere");
    }

    @Test
    void anExchangeHasTheDeadlineOfTheClient() {
        server.tokenFailures.add(
                new MockResponse.Builder().headersDelay(1, TimeUnit.HOURS).build());
        try (ConnectClient hurried = ConnectClient.builder(peer.environment())
                .credentials("id", "s3cret")
                .timeout(Duration.ofMillis(60))
                .build()) {
            PendingLogin login = hurried.login().begin(REDIRECT);

            assertThatThrownBy(() -> hurried.login().finish(login, "code=abc&state=" + login.state()))
                    .isInstanceOf(ConnectAuthException.class)
                    .hasMessageContaining("deadline");
        }
    }

    /** Gives numbered tokens, knows which are good, rotates refresh tokens and notes when one is used twice. */
    private static final class Connect {
        final List<Map<String, String>> forms = Collections.synchronizedList(new ArrayList<>());
        final List<String> bearers = Collections.synchronizedList(new ArrayList<>());
        final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        final List<MockResponse> tokenFailures = Collections.synchronizedList(new ArrayList<>());
        final List<String> reused = Collections.synchronizedList(new ArrayList<>());
        final Set<String> good = ConcurrentHashMap.newKeySet();
        volatile boolean refusesEverything;
        volatile Runnable holdTokens = () -> {};
        private final Set<String> usedRefreshTokens = ConcurrentHashMap.newKeySet();

        /** Token calls that nobody waits for come when they come. */
        void awaitForms(int count) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (forms.size() < count && System.nanoTime() < end) {
                LockSupport.parkNanos(100_000);
            }
            assertThat(forms).hasSize(count);
        }

        MockResponse answer(RecordedRequest request) {
            return request.getTarget().equals("/user/oauth/token") ? token(request) : api(request);
        }

        private MockResponse token(RecordedRequest request) {
            Map<String, String> form = Peer.form(request);
            forms.add(form);
            holdTokens.run();
            if (!tokenFailures.isEmpty()) {
                return tokenFailures.remove(0);
            }
            String refreshToken = form.get("refresh_token");
            if (refreshToken != null && !usedRefreshTokens.add(refreshToken)) {
                reused.add(refreshToken);
                return Peer.json(400, "{\"error\":\"invalid_grant\"}");
            }
            int number = forms.size();
            good.add("access-" + number);
            return Peer.json(
                    200,
                    "{\"access_token\":\"access-" + number + "\",\"expires_in\":3600,\"refresh_token\":\"refresh-"
                            + number + "\"}");
        }

        private MockResponse api(RecordedRequest request) {
            String bearer = request.getHeaders().get("Authorization").substring("Bearer ".length());
            bearers.add(bearer);
            bodies.add(request.getBody() == null ? "" : request.getBody().utf8());
            return refusesEverything || !good.contains(bearer)
                    ? Peer.json(401, INVALID)
                    : Peer.json(200, "{\"consentEventId\":1}");
        }
    }
}
