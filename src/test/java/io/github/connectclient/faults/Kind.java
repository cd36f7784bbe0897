package io.github.connectclient.faults;

import io.github.connectclient.ConnectClient;
import io.github.connectclient.ConnectClientBuilder;
import io.github.connectclient.Environment;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.UserSession;
import io.github.connectclient.consent.ConsentEvent;
import io.github.connectclient.value.Subject;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is called. */
enum Kind {
    /** Reads, with a token at hand. */
    GET("GET", (connect, reader) -> connect.consent().list("NAV")),
    /** Writes, with a token at hand. */
    POST("POST", (connect, reader) -> connect.consent().register(event())),
    /** Writes 8 MiB, more than the sockets on the way hold. */
    BIG_POST(
            "POST",
            (connect, reader) ->
                    connect.raw().post("/v1/client/big").json(Big.BODY).send()),
    /** Reads, with a token that has yet to be fetched. */
    TOKEN("client credentials", (connect, reader) -> connect.consent().list("NAV")),
    /** Reads for a reader whose token has expired. */
    REFRESH("refresh", (connect, reader) -> connect.consent().list(reader, "NAV"));

    final String title;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    final BiConsumer<ConnectClient, @Nullable UserSession> call;

    Kind(String title, BiConsumer<ConnectClient, @Nullable UserSession> call) {
        this.title = title;
        this.call = call;
    }

    ConnectClientBuilder builder(Environment environment, Clock clock) {
        ConnectClientBuilder builder = ConnectClient.builder(environment).clock(clock);
        return this == TOKEN ? builder : builder.tokenProvider(timeLeft -> AccessToken.of(Fault.TOKEN));
    }

    boolean writes() {
        return this == POST || this == BIG_POST;
    }

    private static ConsentEvent event() {
        return ConsentEvent.accept().consent(1).subject(Subject.connect("7")).build();
    }

    private static final class Big {
        private static final Map<String, String> BODY = Map.of("big", "x".repeat(8 * 1024 * 1024));
    }
}
