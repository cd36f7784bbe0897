package io.github.connectclient;

import io.github.connectclient.auth.ClientCredentials;
import io.github.connectclient.auth.Login;
import io.github.connectclient.auth.LoginPages;
import io.github.connectclient.auth.LoginServer;
import io.github.connectclient.auth.TokenProvider;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.http.Http;
import io.github.connectclient.internal.http.Layers;
import io.github.connectclient.internal.http.Listeners;
import io.github.connectclient.internal.http.Paths;
import io.github.connectclient.internal.http.Sender;
import io.github.connectclient.internal.http.Time;
import io.github.connectclient.internal.oauth.ClientIdentity;
import io.github.connectclient.internal.oauth.ObservedLoginServer;
import io.github.connectclient.internal.oauth.ScribeLoginServer;
import io.github.connectclient.internal.oauth.TokenCalls;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ConnectClient}. Needs {@link #credentials} or {@link #tokenProvider}; everything else has a default. What
 * does not fit together is refused by {@link #build()}. For one thread.
 */
public final class ConnectClientBuilder {
    private static final long MOST_ANSWER_BYTES = 1024L * 1024 * 1024;
    private static final int MOST_REQUESTS = 10_000;

    private final Environment environment;
    private final Map<Operation, String> paths = new HashMap<>();
    private final HttpSettings settings = new HttpSettings();
    private @Nullable ClientIdentity identity;
    private boolean basic;
    private @Nullable TokenProvider tokenProvider;
    private @Nullable TokenStore tokenStore;
    private boolean sharesClientToken;
    private CallOptions options = CallOptions.DEFAULTS;
    private Clock clock = Clock.systemUTC();
    private @Nullable Pacing pacing;
    private @Nullable Time time;
    private final List<CallListener> listeners = new ArrayList<>();

    ConnectClientBuilder(Environment environment) {
        this.environment = Objects.requireNonNull(environment, "environment");
    }

    /**
     * Sets the client's id and secret, as the vendor gave them. They are sent to the token endpoint only, in the form body.
     *
     * @param clientId id in reverse-domain form, for example {@code no.mediaconnect.test}
     * @param clientSecret the secret
     * @return this builder
     * @throws IllegalArgumentException if one is blank, or holds control characters or half of a surrogate pair
     */
    public ConnectClientBuilder credentials(String clientId, String clientSecret) {
        identity = new ClientIdentity(notBlank("clientId", clientId), notBlank("clientSecret", clientSecret), false);
        return this;
    }

    /**
     * Sends id and secret as HTTP Basic instead of in the form body.
     *
     * @return this builder
     */
    public ConnectClientBuilder basicAuthentication() {
        basic = true;
        return this;
    }

    /**
     * Sets where the tokens of client mode come from, instead of the client-credentials grant.
     *
     * @param tokens asked for a token with each call of client mode
     * @return this builder
     */
    public ConnectClientBuilder tokenProvider(TokenProvider tokens) {
        tokenProvider = Objects.requireNonNull(tokens, "tokens");
        return this;
    }

    /**
     * Sets where readers' grants are kept. In this process's memory unless set.
     *
     * @param store the store
     * @return this builder
     */
    public ConnectClientBuilder tokenStore(TokenStore store) {
        tokenStore = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * Keeps the application's own token in the token store too, so that the nodes of a fleet fetch one together instead of one
     * each. Off unless called. While the store fails, each node fetches its own.
     *
     * @return this builder
     */
    public ConnectClientBuilder sharedClientToken() {
        sharesClientToken = true;
        return this;
    }

    /**
     * Shares an OkHttp client's connection pool, dispatcher, interceptors and TLS settings. It is not closed with the
     * {@code ConnectClient}. Redirects, authenticators (but not the one for a proxy), cookies, cache and OkHttp's own repetitions
     * are switched off in the copy used here, because they would send tokens elsewhere, keep personal data, or repeat writing calls;
     * its read, write and call timeouts give way to the one deadline of a call. Cannot be combined with {@link #proxy} and
     * {@link #connectTimeout}: set those on the OkHttp client.
     *
     * @param client the client
     * @return this builder
     */
    public ConnectClientBuilder okHttpClient(OkHttpClient client) {
        settings.given = Objects.requireNonNull(client, "client");
        return this;
    }

    /**
     * Changes the options that calls have unless a view says otherwise: deadline, repetitions, listener.
     *
     * @param change changes the defaults
     * @return this builder
     */
    public ConnectClientBuilder options(UnaryOperator<CallOptions> change) {
        options = Objects.requireNonNull(change.apply(options), "options");
        return this;
    }

    /**
     * Sets the one deadline of a call, over token call, waits and tries. 30 seconds unless set.
     *
     * @param timeout more than zero, at most one hour
     * @return this builder
     * @throws IllegalArgumentException if out of bounds
     */
    public ConnectClientBuilder timeout(Duration timeout) {
        return options(o -> o.timeout(timeout));
    }

    /**
     * Sets how long connecting may take. 5 seconds unless set; the deadline of the call counts as well.
     *
     * @param timeout at least one millisecond, at most one hour
     * @return this builder
     * @throws IllegalArgumentException if out of bounds
     */
    public ConnectClientBuilder connectTimeout(Duration timeout) {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "connectTimeout must be at least 1 ms and at most 1 hour, was " + timeout);
        }
        settings.connectTimeout = timeout;
        return this;
    }

    /**
     * Sets a proxy for all calls. None unless set, apart from the JVM's own proxy settings.
     *
     * @param proxy the proxy
     * @return this builder
     */
    public ConnectClientBuilder proxy(Proxy proxy) {
        settings.proxy = Objects.requireNonNull(proxy, "proxy");
        return this;
    }

    /**
     * Sets how many requests to the API may be under way at once. 200 unless set. As many idle connections are kept, so that a
     * burst does not open and close them; OkHttp's own setting would be 5. A call beyond the number waits for a place until its
     * deadline, then fails with a {@link ConnectTransportException} that is a timeout; it was not sent. Set it lower to protect
     * the server, higher only if your budget of calls is. With {@link #okHttpClient} the connections kept are that client's
     * concern.
     *
     * @param requests at least 1, at most 10000
     * @return this builder
     * @throws IllegalArgumentException if out of bounds
     */
    public ConnectClientBuilder maxConcurrency(int requests) {
        if (requests < 1 || requests > MOST_REQUESTS) {
            throw new IllegalArgumentException(
                    "maxConcurrency must be at least 1 and at most " + MOST_REQUESTS + ", was " + requests);
        }
        settings.maxConcurrency = requests;
        return this;
    }

    /**
     * Sets how long an answer may be, so that a faulty or hostile server cannot fill the memory. 64 MiB unless set. A longer
     * answer is a {@link ConnectDecodeException}, its connection is closed. Error bodies and token answers have smaller
     * limits of their own.
     *
     * @param bytes length after decompression, at least 1024 (1 KiB), at most 1073741824 (1 GiB)
     * @return this builder
     * @throws IllegalArgumentException if out of bounds
     */
    public ConnectClientBuilder answerLimit(long bytes) {
        if (bytes < 1024 || bytes > MOST_ANSWER_BYTES) {
            throw new IllegalArgumentException(
                    "answerLimit must be at least 1024 and at most " + MOST_ANSWER_BYTES + " bytes, was " + bytes);
        }
        settings.answerLimit = bytes;
        return this;
    }

    /**
     * Names the application in the {@code User-Agent} header, before this library's own name.
     *
     * @param product name of the application, letters, digits, {@code -}, {@code _} and {@code .}
     * @param version its version, of the same characters
     * @return this builder
     * @throws IllegalArgumentException if a text holds other characters
     */
    public ConnectClientBuilder userAgent(String product, String version) {
        settings.userAgent = UserAgent.of(product, version);
        return this;
    }

    /**
     * Sets the clock that tells when tokens expire. The system's unless set.
     *
     * @param clock the clock
     * @return this builder
     */
    public ConnectClientBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Replaces the path of an operation, for paths that this library had to derive or guess.
     *
     * @param operation the operation, for example {@code Consents.LIST_GROUPS}
     * @param template the path from {@code /v1} on, with the same {@code {names}} in the same order
     * @return this builder
     * @throws IllegalArgumentException if the path is for the other mode or has other names
     */
    public ConnectClientBuilder path(Operation operation, String template) {
        paths.put(operation, Paths.checked(operation, template));
        return this;
    }

    /**
     * Keeps the calls of this client within the vendor's budget: a call waits until there is room for it, in the order of the
     * callers, within its deadline and interruptibly. Off unless set.
     *
     * <p>Each request to the API counts, repetitions included; token calls do not. One for which there is no room before the
     * deadline fails with a {@link ConnectTransportException} that is a timeout, at once if that is certain. The server's
     * {@code X-RateLimit} headers and refusals hold all callers back, for at most 60 seconds. A refusal with status 429 is
     * repeated as often as the deadline allows, whatever {@link CallOptions#retries} says, and reaches the caller only
     * when the deadline leaves no room.
     *
     * @param pacing gives each request its place
     * @return this builder
     */
    public ConnectClientBuilder pacing(Pacing pacing) {
        this.pacing = Objects.requireNonNull(pacing, "pacing");
        return this;
    }

    /**
     * Adds a listener that hears what calls go through, for metrics and traces; {@code ConnectObservations} is a ready-made one.
     * None unless set; several are told in the order they were added.
     *
     * @param listener thread-safe, and must not block
     * @return this builder
     */
    public ConnectClientBuilder listener(CallListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Waiting and measuring for tests. */
    ConnectClientBuilder time(Time time) {
        this.time = time;
        return this;
    }

    /**
     * Makes the client. Sends nothing.
     *
     * @return the client
     * @throws IllegalStateException if a setting is missing or two do not fit together; the message says what to do
     */
    public ConnectClient build() {
        if (identity == null && tokenProvider == null) {
            throw new IllegalStateException(
                    "no credentials: call credentials(clientId, clientSecret) or tokenProvider(...)");
        }
        if (basic && identity == null) {
            throw new IllegalStateException(
                    "basicAuthentication() needs a client id and secret: call credentials(clientId, clientSecret)");
        }
        if (sharesClientToken && (tokenStore == null || tokenProvider != null)) {
            throw new IllegalStateException(
                    tokenStore == null
                            ? "sharedClientToken() needs a store to share: call tokenStore(...)"
                            : "sharedClientToken() is about the client-credentials grant, which tokenProvider(...) replaces");
        }
        OkHttpClient client = settings.client();
        CallListener listener = Listeners.of(listeners);
        Background background = new Background("connect-client-async", listener);
        Background renewals = new Background("connect-client-renewal", null);
        Sender sender = new Sender(client, settings.answerLimit);
        Headers headers = Headers.of("Accept", "application/json", "User-Agent", settings.userAgent);
        LoginServer loginServer =
                identity == null ? null : loginServer(identity, new TokenCalls(sender, headers), listener);
        Time measured = time == null ? Time.of(clock) : time;
        return new ConnectClient(
                new Engine(
                        environment,
                        sender,
                        client,
                        settings.given == null,
                        login(loginServer, renewals),
                        loginPages(),
                        background,
                        renewals),
                new Http(
                        Objects.requireNonNull(HttpUrl.get(environment.apiBase())),
                        headers,
                        new Paths(paths),
                        Layers.over(sender, settings.maxConcurrency, pacing, measured, listener),
                        measured,
                        clientTokens(loginServer, background),
                        options),
                false);
    }

    private LoginServer loginServer(ClientIdentity client, TokenCalls calls, @Nullable CallListener listener) {
        ClientIdentity sent = new ClientIdentity(client.id(), client.secret(), basic);
        LoginServer server = new ScribeLoginServer(sent, environment.loginBase(), calls, clock);
        return listener == null ? server : new ObservedLoginServer(server, listener);
    }

    private TokenProvider clientTokens(@Nullable LoginServer loginServer, Executor executor) {
        if (tokenProvider != null) {
            return tokenProvider;
        }
        LoginServer server = Objects.requireNonNull(loginServer);
        if (!sharesClientToken) {
            return new ClientCredentials(server, clock, executor);
        }
        String name =
                environment.loginBase() + " " + Objects.requireNonNull(identity).id();
        return ClientCredentials.shared(server, Objects.requireNonNull(tokenStore), name, clock, executor);
    }

    private @Nullable Login login(@Nullable LoginServer loginServer, Executor executor) {
        TokenStore store = tokenStore == null ? TokenStore.inMemory() : tokenStore;
        return loginServer == null ? null : new Login(loginServer, store, clock, options.timeout(), executor);
    }

    private @Nullable LoginPages loginPages() {
        return identity == null ? null : new LoginPages(environment, identity.id());
    }

    private static String notBlank(String name, String value) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    name + " must not hold control characters, such as the line break of a file it was read from");
        }
        return Check.proper(name, value);
    }
}
