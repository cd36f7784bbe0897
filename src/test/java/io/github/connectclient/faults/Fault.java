package io.github.connectclient.faults;

import io.github.connectclient.CallOptions;
import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.ConnectException;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.ExternalIdCode;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.faults.FaultyServer.Behaviour;
import io.github.connectclient.support.Crowd;
import io.github.connectclient.support.MutableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** One way in which the network or the server fails, and a call into it. */
final class Fault {
    static final String TOKEN = "the-bearer-token";
    static final String SECRET = "the-client-secret";
    static final Duration SHORT = Duration.ofMillis(500);

    private static final Duration LONG = Duration.ofSeconds(4);
    private static final String GRANT =
            "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":3600,\"refresh_token\":\"refresh\"}";
    private static final Pattern ATTEMPT = Pattern.compile("attempt (\\d+)");

    final String name;

    @Nullable
    String label;

    private final Behaviour behaviour;
    private List<Kind> kinds = List.of(Kind.GET, Kind.POST);
    private Duration deadline = LONG;
    private @Nullable Duration rest;
    private boolean ownWarmUp;
    private int callers = 1;
    private @Nullable ServerSocketFactory tls;
    private Function<FaultyServer, Environment> environment = FaultyServer::environment;
    private BiFunction<FaultyServer, ConnectClientBuilder, ConnectClientBuilder> settings =
            (server, builder) -> builder;

    Fault(String name, Behaviour behaviour) {
        this.name = name;
        this.behaviour = behaviour;
    }

    Fault only(Kind... only) {
        kinds = List.of(only);
        return this;
    }

    /** Shares a row with its kind, when they end alike. */
    Fault labelled(String label) {
        this.label = label;
        return this;
    }

    /** The server stalls, so that the deadline ends the call; a short one. */
    Fault stalls() {
        deadline = SHORT;
        return this;
    }

    /** The call meets a connection that an earlier call left, after a rest. */
    Fault onAKeptConnection(Duration rest) {
        this.rest = rest;
        return this;
    }

    Fault onAKeptConnection() {
        return onAKeptConnection(Duration.ZERO);
    }

    /** The same, where the behaviour answers the earlier call by itself. */
    Fault onAConnectionKeptByItself() {
        ownWarmUp = true;
        return onAKeptConnection();
    }

    /** So many threads call; all must end alike, and the last to be told counts. */
    Fault calledAtOnceBy(int callers) {
        this.callers = callers;
        return this;
    }

    Fault over(ServerSocketFactory tls) {
        this.tls = tls;
        return this;
    }

    Fault at(Function<FaultyServer, Environment> environment) {
        this.environment = environment;
        return this;
    }

    Fault with(BiFunction<FaultyServer, ConnectClientBuilder, ConnectClientBuilder> more) {
        BiFunction<FaultyServer, ConnectClientBuilder, ConnectClientBuilder> before = settings;
        settings = (server, builder) -> more.apply(server, before.apply(server, builder));
        return this;
    }

    int callers() {
        return callers;
    }

    /** Takes so much of the machine that others would be late. */
    boolean isHeavy() {
        return callers > 1 || kinds.contains(Kind.BIG_POST);
    }

    List<Kind> kinds() {
        return kinds;
    }

    Outcome happensTo(Kind kind) {
        MutableClock clock = new MutableClock();
        try (FaultyServer server = new FaultyServer(line -> serve(line, kind), tls);
                ConnectClient connect = settings.apply(server, kind.builder(environment.apply(server), clock))
                        .credentials("no.avis.test", SECRET)
                        .build()) {
            UserSession reader = kind == Kind.REFRESH ? connect.login().exchange(new ExternalIdCode("code")) : null;
            if (rest != null) {
                connect.raw().get(Line.WARM_UP).text();
                LockSupport.parkNanos(rest.toNanos() + 20_000_000);
            }
            clock.advance(Duration.ofHours(2));
            server.forgetRequests();
            Crowd<Outcome> crowd =
                    new Crowd<>(callers, () -> call(server, connect, client -> kind.call.accept(client, reader)));
            return Outcome.common(crowd.go().results());
        }
    }

    private void serve(Line line, Kind kind) throws IOException, InterruptedException {
        if (kind == Kind.REFRESH && line.number() == 0) {
            line.request();
            line.answer(200, GRANT, "Connection: close");
            return;
        }
        if (rest != null && !ownWarmUp && line.number() == 0) {
            line.request();
            line.answer(200, "{}");
        }
        behaviour.serve(line);
    }

    private Outcome call(FaultyServer server, ConnectClient client, Consumer<ConnectClient> call) {
        AtomicInteger answeredTries = new AtomicInteger();
        ConnectClient connect = client.with((CallOptions options) ->
                options.timeout(timeout()).onResponse(info -> answeredTries.set(info.attempts())));
        long start = System.nanoTime();
        Throwable failure = null;
        try {
            call.accept(connect);
        } catch (RuntimeException e) {
            failure = e;
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        int tries = failure instanceof ConnectAuthException ? 0 : Math.max(answeredTries.get(), tries(failure));
        LockSupport.parkNanos(20_000_000); // a request that was sent after all would be seen
        return new Outcome(failure, tries, server.requests(), server.tokenRequests(), elapsed, timeout());
    }

    /** A crowd takes its time to be scheduled. */
    private Duration timeout() {
        return callers > 1 ? deadline.multipliedBy(2) : deadline;
    }

    private static int tries(@Nullable Throwable failure) {
        if (!(failure instanceof ConnectException) || failure instanceof ConnectApiException) {
            return 0;
        }
        Matcher attempt = ATTEMPT.matcher(String.valueOf(failure.getMessage()));
        return attempt.find() ? Integer.parseInt(attempt.group(1)) : 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
