package livecheck.facts;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.UserSession;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livecheck.wire.Seen;
import livecheck.wire.Tap;

/** Renews the reader's session once, and looks at what became of the refresh token. */
public final class Renewal {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConnectClient connect;
    private final WatchedStore store;
    private final Tap tap;

    public Renewal(ConnectClient connect, WatchedStore store, Tap tap) {
        this.connect = connect;
        this.store = store;
        this.tap = tap;
    }

    /**
     * Renews the session as if its token had been refused.
     *
     * @param spend whether to try the old refresh token again, which may end the session
     */
    public Map<String, String> of(UserSession user, boolean spend) {
        Map<String, String> facts = new LinkedHashMap<>();
        tap.takeTokenCalls();
        try {
            user.replace(user.token(PATIENCE), PATIENCE);
        } catch (ConnectAuthException e) {
            facts.put("renewal", "failed: " + e.reason());
            return facts;
        }
        if (!store.sawRenewal()) {
            facts.put("renewal", "not possible: the server gave no refresh token");
            return facts;
        }
        List<Seen> calls = tap.takeTokenCalls();
        if (!calls.isEmpty()) {
            facts.putAll(TokenAnswers.of(calls.get(calls.size() - 1)));
        }
        facts.put("refresh token", rotation(facts.getOrDefault("members", "")));
        if (store.sawAnotherRefreshToken()) {
            facts.put("old refresh token", spend ? tryOld(user) : "not tried: --spend-refresh-token would");
        }
        return facts;
    }

    private String rotation(String members) {
        if (store.sawAnotherRefreshToken()) {
            return "rotates: the renewal brought another one";
        }
        return members.contains("refresh_token")
                ? "does not rotate: the renewal brought the same one"
                : "does not rotate: the renewal brought none, so the old one stays";
    }

    /** Presents the old token under a key of its own, so that the session keeps the new one. */
    private String tryOld(UserSession user) {
        Grant old = store.beforeRenewal();
        AccessToken expired = new AccessToken(old.accessToken().value(), Instant.EPOCH);
        store.save("old", new Grant(expired, old.refreshToken()));
        String outcome;
        try {
            connect.login().restore("old").token(PATIENCE);
            outcome = "still accepted after the renewal";
        } catch (ConnectAuthException e) {
            outcome = e.requiresLogin() ? "refused: good for one use" : "undecided: " + e.reason();
        }
        return outcome + (goesOn(user) ? "; the session goes on" : "; and the session was ended with it");
    }

    private static boolean goesOn(UserSession user) {
        try {
            user.replace(user.token(PATIENCE), PATIENCE);
            return true;
        } catch (ConnectAuthException e) {
            return false;
        }
    }
}
