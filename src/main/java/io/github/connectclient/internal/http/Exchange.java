package io.github.connectclient.internal.http;

import io.github.connectclient.CallOptions;
import io.github.connectclient.Operation;
import io.github.connectclient.ResponseInfo;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.TokenProvider;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The state of one call on its way through the layers. Used by one thread. */
public final class Exchange {
    private final Operation operation;
    private final String template;
    private final TokenProvider tokens;
    private final CallOptions options;
    private final Time time;
    private final long start;
    private final Deadline deadline;
    private boolean repeatable;
    private Request.@Nullable Builder request;
    private boolean tokenReplaced;
    private int attempts;
    private @Nullable Headers lastHeaders;
    private int lastStatus;
    private long answeredAt;
    private @Nullable ResponseInfo lastAnswer;

    /** Who hears of this call; null for nobody. */
    @Nullable
    ObservedCall observed;

    Exchange(Operation operation, String template, TokenProvider tokens, CallOptions options, Time time) {
        this.operation = operation;
        this.template = template;
        this.tokens = tokens;
        this.options = options;
        this.time = time;
        this.start = time.nanos();
        this.deadline = new Deadline(time, options.timeout());
        this.repeatable = options.isRepeatable() || operation.method().equals("GET");
    }

    Operation operation() {
        return operation;
    }

    String template() {
        return template;
    }

    TokenProvider tokens() {
        return tokens;
    }

    CallOptions options() {
        return options;
    }

    Time time() {
        return time;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Whether processing the request twice does no harm. */
    boolean isRepeatable() {
        return repeatable;
    }

    void allowRepetition() {
        repeatable = true;
    }

    Exchange ready(Request.Builder request) {
        this.request = request;
        return this;
    }

    /** Sets the token of the next attempt. */
    void authorize(AccessToken token) {
        Objects.requireNonNull(request).header("Authorization", "Bearer " + token.value());
    }

    /** One token is fetched for a call; an attempt to fetch it that failed does not count. */
    boolean mayReplaceToken() {
        return !tokenReplaced;
    }

    void tokenReplaced() {
        tokenReplaced = true;
    }

    /** The request of the next attempt. */
    Request nextRequest() {
        attempts++;
        lastHeaders = null;
        lastAnswer = null;
        return Objects.requireNonNull(request)
                .tag(FirstByte.class, new FirstByte())
                .build();
    }

    /** How often the request was sent. */
    int attempts() {
        return attempts;
    }

    /** Notes the answer of this attempt. */
    void answered(Response response) {
        lastStatus = response.code();
        lastHeaders = LightResponse.headers(response);
        answeredAt = time.nanos();
    }

    /** The status of the answer to the last attempt; null if none came. */
    @Nullable
    Integer lastStatus() {
        return lastHeaders == null ? null : lastStatus;
    }

    /** What is known of the answer of the last attempt; null if none came. Made when asked for: of most calls nobody asks. */
    @Nullable
    ResponseInfo lastAnswer() {
        if (lastAnswer == null && lastHeaders != null) {
            lastAnswer = new ResponseInfo(
                    operation,
                    template,
                    lastStatus,
                    lastHeaders.toMultimap(),
                    attempts,
                    Duration.ofNanos(answeredAt - start));
        }
        return lastAnswer;
    }

    Duration elapsed() {
        return Duration.ofNanos(time.nanos() - start);
    }

    /** Method and template, never values. */
    @Override
    public String toString() {
        return operation.method() + " " + template;
    }
}
