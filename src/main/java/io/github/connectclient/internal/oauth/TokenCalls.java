package io.github.connectclient.internal.oauth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.internal.http.BoundedStream;
import io.github.connectclient.internal.http.ErrorBody;
import io.github.connectclient.internal.http.Errors;
import io.github.connectclient.internal.http.OneShotBody;
import io.github.connectclient.internal.http.SendFailure;
import io.github.connectclient.internal.http.Sender;
import io.github.connectclient.internal.json.MalformedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Posts forms to the token endpoint, past the layers of API calls: a token call carries no bearer token. Says of each failure
 * whether asking again is safe: a code or a one-time refresh token that may have been received must not be sent twice.
 */
public final class TokenCalls {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    /** A token answer has some kilobytes; more is none, whatever {@code answerLimit} says of API calls. */
    private static final long MOST_BYTES = 256 * 1024;

    /** Some servers call a refresh token that has run out an invalid token. */
    private static final Set<String> GRANT_ENDED = Set.of("invalid_grant", "invalid_token");

    private final Sender sender;
    private final Headers headers;

    /**
     * Token calls.
     *
     * @param sender sends requests
     * @param headers sent with every call
     */
    public TokenCalls(Sender sender, Headers headers) {
        this.sender = sender;
        this.headers = headers;
    }

    /** What a token call spends. */
    enum Kind {
        /** The client's credentials, good for any number of calls. */
        CLIENT(null),
        /** A code, good for one call. */
        CODE("the code of the log-in was not accepted; the reader has to log in again"),
        /** The code of an external identity, good for one call. */
        EXTERNAL_ID(
                "the code of the external identity was not accepted; register the external id again for a fresh one"),
        /** A refresh token, which may be good for one call. */
        REFRESH("the reader's grant has ended; the reader has to log in again");

        /** What to say when the server calls it invalid; null where there is no grant that could end. */
        private final @Nullable String ended;

        Kind(@Nullable String ended) {
            this.ended = ended;
        }

        /** A code that was sent may be spent, whatever came back. */
        ConnectAuthException sent(ConnectAuthException failure) {
            return this == CODE || this == EXTERNAL_ID ? failure.afterSendingCode() : failure;
        }
    }

    /** Posts a form and returns the answer with status 200. */
    byte[] post(Kind kind, Duration timeLeft, String url, Map<String, String> more, byte[] form) {
        if (timeLeft.isNegative() || timeLeft.isZero()) {
            throw unavailable("the deadline passed before the token call", null, false);
        }
        Request.Builder request =
                new Request.Builder().url(url).headers(headers).post(new OneShotBody(form, FORM));
        more.forEach(request::header);
        try {
            return sender.send(request.build(), timeLeft.toNanos(), response -> read(kind, response));
        } catch (SendFailure e) {
            ConnectAuthException failure = failure(kind, e);
            throw e.mayHaveBeenSent() ? kind.sent(failure) : failure;
        } catch (MalformedException e) {
            throw kind.sent(unavailable("the answer of the token endpoint could not be read", null, false));
        }
    }

    private static byte[] read(Kind kind, Response response) throws IOException {
        if (response.code() != 200) {
            throw refusal(kind, response.code(), ErrorBody.parse(Errors.body(response)));
        }
        return new BoundedStream(response.body().byteStream(), MOST_BYTES).readAllBytes();
    }

    private static ConnectAuthException failure(Kind kind, SendFailure e) {
        boolean safe = kind == Kind.CLIENT || !e.mayHaveBeenSent();
        return switch (e.why()) {
            case TIMEOUT -> unavailable("the deadline passed during the token call", e.getCause(), kind == Kind.CLIENT);
            case INTERRUPTED -> unavailable("interrupted during the token call", e.getCause(), false);
            case BROKEN -> unavailable("the login server could not be reached", e.getCause(), safe);
            case REFUSED, REFUSED_FOR_NOW ->
                unavailable(
                        "the login server could not be reached: " + e.refusal(),
                        e.getCause(),
                        e.why() == SendFailure.Why.REFUSED_FOR_NOW);
        };
    }

    private static ConnectAuthException refusal(Kind kind, int status, ErrorBody body) {
        String error = body.error();
        if (status == 429 || status >= 500 || (error == null && status != 401)) {
            boolean safe = status == 429 || (status >= 500 && kind == Kind.CLIENT);
            ConnectAuthException failure =
                    refused(Reason.UNAVAILABLE, "the token call failed with status " + status, body, safe);
            return status == 429 ? failure : kind.sent(failure);
        }
        if (GRANT_ENDED.contains(Objects.requireNonNullElse(error, "")) && kind.ended != null) {
            return refused(Reason.GRANT_ENDED, kind.ended, body, false);
        }
        return refused(
                Reason.CLIENT_REFUSED,
                "the login server refused the client with status " + status
                        + "; check client id, client secret, environment",
                body,
                false);
    }

    private static ConnectAuthException refused(Reason reason, String message, ErrorBody body, boolean repeatable) {
        return new ConnectAuthException(reason, message, body.error(), body.errorDescription(), repeatable, null);
    }

    private static ConnectAuthException unavailable(String message, @Nullable Throwable cause, boolean repeatable) {
        return new ConnectAuthException(Reason.UNAVAILABLE, message, null, null, repeatable, cause);
    }
}
