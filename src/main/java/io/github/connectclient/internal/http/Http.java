package io.github.connectclient.internal.http;

import io.github.connectclient.CallOptions;
import io.github.connectclient.Mode;
import io.github.connectclient.Operation;
import io.github.connectclient.auth.TokenProvider;
import io.github.connectclient.auth.UserSession;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The vocabulary that resource classes are written in. {@link #asClient()} and {@link #as(UserSession)} choose who calls,
 * {@link Caller#call} what. Immutable and thread-safe.
 *
 * <pre>{@code
 * return http.as(user).call(LIST, issuer).query("onlyActive", true).fetch(ConsentList.class);
 * }</pre>
 */
public final class Http {
    private final HttpUrl base;
    private final Headers headers;
    private final Paths paths;
    private final Layer layers;
    private final Time time;
    private final TokenProvider clientTokens;
    private final CallOptions options;
    private final Caller client;

    /**
     * A vocabulary over a stack of layers.
     *
     * @param base base of the API server
     * @param headers sent with every call
     * @param paths the path of each operation
     * @param layers what every call passes through
     * @param time clock, stopwatch, waiting
     * @param clientTokens the application's own tokens
     * @param options deadline, repetitions, listener
     */
    public Http(
            HttpUrl base,
            Headers headers,
            Paths paths,
            Layer layers,
            Time time,
            TokenProvider clientTokens,
            CallOptions options) {
        this.base = base;
        this.headers = headers;
        this.paths = paths;
        this.layers = layers;
        this.time = time;
        this.clientTokens = clientTokens;
        this.options = options;
        this.client = new Caller(Mode.CLIENT, clientTokens);
    }

    /**
     * The same with other options.
     *
     * @param options deadline, repetitions, listener
     * @return a view
     */
    public Http with(CallOptions options) {
        return new Http(base, headers, paths, layers, time, clientTokens, options);
    }

    /**
     * The options of calls made here.
     *
     * @return deadline, repetitions, listener
     */
    public CallOptions options() {
        return options;
    }

    /**
     * Calls in the application's own name; only operations of client mode.
     *
     * @return describes calls
     */
    public Caller asClient() {
        return client;
    }

    /**
     * Calls in a reader's name; only operations of user mode.
     *
     * @param user the reader
     * @return describes calls
     */
    public Caller as(UserSession user) {
        return new Caller(Mode.USER, Objects.requireNonNull(user, "user"));
    }

    /** Who calls. */
    public final class Caller {
        private final Mode mode;
        private final TokenProvider tokens;

        private Caller(Mode mode, TokenProvider tokens) {
            this.mode = mode;
            this.tokens = tokens;
        }

        /**
         * Begins the description of a call. Sends nothing.
         *
         * @param operation what to call
         * @param values one for each variable of the path, in order
         * @return the call
         * @throws IllegalArgumentException if the operation is of the other mode, or a value is missing or cannot be a segment
         */
        public Call call(Operation operation, Object... values) {
            if (operation.mode() != mode) {
                throw new IllegalArgumentException(
                        operation + " is an operation of mode " + operation.mode() + ", not of mode " + mode);
            }
            PathTemplate path = paths.of(operation);
            Exchange exchange = new Exchange(operation, path.toString(), tokens, options, time);
            return new Call(exchange, path.resolve(base, values), headers, layers);
        }
    }
}
