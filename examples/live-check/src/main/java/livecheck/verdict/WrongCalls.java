package livecheck.verdict;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectException;
import io.github.connectclient.Operation;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.TokenProvider;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.customer.Customers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import livecheck.reading.Caller;
import livecheck.wire.Seen;
import livecheck.wire.Tap;

/** The wrong calls of the {@link Calibration}; all of them GET. */
public final class WrongCalls {
    private static final AccessToken MADE_UP = AccessToken.of("live-check-made-this-token-up");

    private final Caller caller;
    private final Tap tap;
    private final Function<TokenProvider, ConnectClient> withToken;

    /**
     * Wrong calls.
     *
     * @param caller the client, and the reader if there is one
     * @param tap sees what comes
     * @param withToken a client like the caller's, with tokens of another source; closed by this class
     */
    public WrongCalls(Caller caller, Tap tap, Function<TokenProvider, ConnectClient> withToken) {
        this.caller = caller;
        this.tap = tap;
        this.withToken = withToken;
    }

    List<Seen> wrongPath(Operation path) {
        return made(() -> caller.connect().raw().get(path.template()).send());
    }

    public List<Seen> unknownThing() {
        return made(() -> unknownThing(caller.connect()));
    }

    List<Seen> wrongToken() {
        return with(timeLeft -> MADE_UP, WrongCalls::unknownThing);
    }

    List<Seen> wrongTokenOnWrongPath(Operation path) {
        return with(
                timeLeft -> MADE_UP,
                connect -> connect.raw().get(path.template()).send());
    }

    /** The client's own token is the one that the call before was made with. */
    List<Seen> clientTokenInUserMode() {
        unknownThingForItsToken();
        return tap.lastBearer()
                .map(token -> made(() -> caller.connect()
                        .raw(UserSession.of(AccessToken.of(token)))
                        .get(Customers.LIST_INFO.template())
                        .send()))
                .orElse(List.of());
    }

    List<Seen> readersTokenInClientMode() {
        return caller.hasReader() ? with(caller.user(), WrongCalls::unknownThing) : List.of();
    }

    private void unknownThingForItsToken() {
        made(() -> unknownThing(caller.connect()));
    }

    private static void unknownThing(ConnectClient connect) {
        connect.raw()
                .get(Calibration.UNKNOWN_THING.template(), Calibration.UNKNOWN_PRODUCT)
                .send();
    }

    private List<Seen> with(TokenProvider tokens, Consumer<ConnectClient> call) {
        try (ConnectClient connect = withToken.apply(tokens)) {
            return made(() -> call.accept(connect));
        }
    }

    /** Whether a wrong call fails is its own affair; what counts is what came. */
    private List<Seen> made(Runnable call) {
        tap.takeApiCalls();
        try {
            call.run();
        } catch (ConnectAuthException noToken) {
            throw noToken;
        } catch (ConnectException expected) {
            return tap.takeApiCalls();
        }
        return tap.takeApiCalls();
    }
}
