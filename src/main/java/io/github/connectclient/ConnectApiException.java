package io.github.connectclient;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The API answered with a status other than 2xx. The message names status, operation and the server's error code; what else
 * the server wrote may hold personal data, so it is kept apart in {@link #errorMessage()}, {@link #errorDescription()} and
 * {@link #body()}: think before logging those. They are not serialised, and of the codes only what looks like one.
 */
public sealed class ConnectApiException extends ConnectException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String exceptionType;
    private final @Nullable String error;
    private final transient @Nullable Details details;

    private ConnectApiException(Details details) {
        super(message(details));
        this.status = details.info.status();
        this.exceptionType = details.exceptionType == null ? null : Codes.safe(details.exceptionType);
        this.error = details.error == null ? null : Codes.safe(details.error);
        this.details = details;
    }

    /**
     * What an error answer held.
     *
     * @param info status, headers, operation and attempts
     * @param exceptionType the server's error class, from bodies of the API
     * @param errorMessage the server's readable message, from bodies of the API
     * @param error OAuth error code, for example {@code invalid_token}
     * @param errorDescription readable OAuth message
     * @param body the raw body, cut at 64 KiB
     * @param retryAfter how long the server asked to wait, if it did
     */
    public record Details(
            ResponseInfo info,
            @Nullable String exceptionType,
            @Nullable String errorMessage,
            @Nullable String error,
            @Nullable String errorDescription,
            String body,
            @Nullable Duration retryAfter) {
        @Override
        public String toString() {
            return "Details[" + info + ", " + body.length() + " characters]";
        }
    }

    /**
     * The exception for an error answer.
     *
     * @param details what the answer held
     * @return an instance of the subtype for the status
     */
    public static ConnectApiException of(Details details) {
        int status = details.info().status();
        return switch (status) {
            case 400 -> new BadRequest(details);
            case 401 -> new Unauthorized(details);
            case 403 -> new Forbidden(details);
            case 404 -> new NotFound(details);
            case 429 -> new TooManyRequests(details);
            default -> status >= 500 ? new ServerError(details) : new ConnectApiException(details);
        };
    }

    /**
     * HTTP status.
     *
     * @return any status outside 200 to 299
     */
    public int status() {
        return status;
    }

    /**
     * The server's error class, from bodies of the API; its values are not documented.
     *
     * @return null when the answer had none
     */
    public @Nullable String exceptionType() {
        return details == null ? exceptionType : details.exceptionType();
    }

    /**
     * OAuth error code, for example {@code invalid_token}.
     *
     * @return null when the answer had none
     */
    public @Nullable String error() {
        return details == null ? error : details.error();
    }

    /**
     * The server's readable message. May hold personal data.
     *
     * @return null when the answer had none, or after deserialisation
     */
    public @Nullable String errorMessage() {
        return details == null ? null : details.errorMessage();
    }

    /**
     * The server's readable OAuth message. May hold personal data.
     *
     * @return null when the answer had none, or after deserialisation
     */
    public @Nullable String errorDescription() {
        return details == null ? null : details.errorDescription();
    }

    /**
     * The raw body. May hold personal data.
     *
     * @return cut at 64 KiB; empty when there was none, or after deserialisation
     */
    public String body() {
        return details == null ? "" : details.body();
    }

    /**
     * Operation, template, headers and attempts.
     *
     * @return null after deserialisation
     */
    public @Nullable ResponseInfo response() {
        return details == null ? null : details.info();
    }

    /**
     * How long the server asked to wait before the next try, from {@code Retry-After} or, for 429, {@code X-RateLimit-Reset}.
     *
     * @return null when it did not say, or after deserialisation
     */
    public @Nullable Duration retryAfter() {
        return details == null ? null : details.retryAfter();
    }

    @Override
    boolean lastTryMayHaveBeenProcessed() {
        return status < 400 || status >= 500 || status == 408; // below 400: a 303, say, answers what was carried out
    }

    private static String message(Details details) {
        ResponseInfo info = Objects.requireNonNull(details.info());
        String code = details.exceptionType() != null ? details.exceptionType() : details.error();
        return info.operation().method() + " " + info.template() + ": status " + info.status()
                + (code == null ? "" : " (" + Codes.safe(code) + ")")
                + (info.attempts() > 1 ? " after " + info.attempts() + " attempts" : "");
    }

    /** Status 400: the API refused the request as wrong. Sending it again unchanged is of no use. */
    public static final class BadRequest extends ConnectApiException {
        private static final long serialVersionUID = 1L;

        private BadRequest(Details details) {
            super(details);
        }
    }

    /** Status 401: the token was refused, also after one renewal where the token could be renewed. */
    public static final class Unauthorized extends ConnectApiException {
        private static final long serialVersionUID = 1L;

        private Unauthorized(Details details) {
            super(details);
        }
    }

    /** Status 403: the token is good, but not for this. */
    public static final class Forbidden extends ConnectApiException {
        private static final long serialVersionUID = 1L;

        private Forbidden(Details details) {
            super(details);
        }
    }

    /** Status 404: no such thing, or no such path; see {@link Operation#provenance()} for how sure the path is. */
    public static final class NotFound extends ConnectApiException {
        private static final long serialVersionUID = 1L;

        private NotFound(Details details) {
            super(details);
        }
    }

    /** Status 429: more than 100 calls a second or 2000 a minute of this client. Refused before any work was done. */
    public static final class TooManyRequests extends ConnectApiException {
        private static final long serialVersionUID = 1L;

        private TooManyRequests(Details details) {
            super(details);
        }
    }

    /** Status 500 and above: the server failed, and may have acted on the request before it did. */
    public static final class ServerError extends ConnectApiException {
        private static final long serialVersionUID = 1L;

        private ServerError(Details details) {
            super(details);
        }
    }
}
