package io.github.connectclient.internal.http;

import io.github.connectclient.Backstage;
import io.github.connectclient.CallOptions;
import io.github.connectclient.Operation;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.TokenProvider;
import java.util.function.UnaryOperator;
import okhttp3.Request;

/** Calls as layers get them. */
final class Exchanges {
    static final TokenProvider TOKENS = timeLeft -> AccessToken.of("a-token");

    private Exchanges() {}

    static Exchange of(String method, Time time) {
        return of(method, time, options -> options, TOKENS);
    }

    static Exchange of(String method, Time time, UnaryOperator<CallOptions> options) {
        return of(method, time, options, TOKENS);
    }

    static Exchange of(String method, Time time, UnaryOperator<CallOptions> options, TokenProvider tokens) {
        Operation operation = Operation.documented("Do something", method, "/v1/client/{what}");
        return new Exchange(operation, operation.template(), tokens, options.apply(Backstage.defaultOptions()), time)
                .ready(new Request.Builder().url("http://127.0.0.1/v1/client/secret"));
    }
}
