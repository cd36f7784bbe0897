package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.ConnectApiException.Details;
import io.github.connectclient.ResponseInfo;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import okhttp3.Response;
import okio.ByteString;

/**
 * Turns an answer with an error status into an exception. The body may be anything or missing; only that of a 401 is needed, to
 * tell a refused token from a refused client, and only where no header tells.
 */
public final class Errors {
    private static final String INVALID_TOKEN = "invalid_token";
    private static final int UNAUTHORIZED = 401;
    private static final long MOST_BYTES = 64 * 1024;

    private Errors() {}

    static ConnectApiException of(Exchange exchange, Response response) throws IOException {
        ResponseInfo info = Objects.requireNonNull(exchange.lastAnswer());
        String body = body(response);
        ErrorBody error = ErrorBody.parse(body);
        return ConnectApiException.of(new Details(
                info,
                error.exceptionType(),
                error.errorMessage(),
                error.error(),
                error.errorDescription(),
                body,
                Delays.asked(info.status(), response.headers(), exchange.time().now())));
    }

    /** Whether the body or the {@code WWW-Authenticate} header says that the token is at fault. */
    static boolean isInvalidToken(ConnectApiException.Unauthorized e) {
        return INVALID_TOKEN.equals(e.error())
                || challengesToken(
                        Objects.requireNonNull(e.response()).headers().getOrDefault("www-authenticate", List.of()));
    }

    /**
     * The body of an error answer. One that breaks off is kept as far as it came: the status says enough, save for a 401.
     *
     * @param response an error answer
     * @return at most 64 KiB, read as UTF-8
     * @throws IOException if the body of a 401 broke off that says nothing else of what was refused
     */
    public static String body(Response response) throws IOException {
        try {
            response.body().source().request(MOST_BYTES);
        } catch (IOException e) {
            if (response.code() == UNAUTHORIZED && !challengesToken(response.headers("WWW-Authenticate"))) {
                throw e; // whether the token or the client was refused only the body could have told
            }
        }
        ByteString arrived = response.body().source().getBuffer().snapshot();
        return arrived.substring(0, (int) Math.min(arrived.size(), MOST_BYTES)).utf8();
    }

    private static boolean challengesToken(List<String> challenges) {
        return challenges.stream().anyMatch(challenge -> challenge.contains(INVALID_TOKEN));
    }

    /** Whether {@link #body} left something unread: then the rest may be endless, and is not worth reading. */
    static boolean isCutOff(Response response) {
        return !response.isSuccessful() && response.body().source().getBuffer().size() >= MOST_BYTES;
    }
}
