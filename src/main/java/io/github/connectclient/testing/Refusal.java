package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Ends the work on a request with an error answer. Two shapes of body exist: {@code exceptionType} and
 * {@code errorMessage} for what the API itself refuses, {@code error} and {@code error_description} for everything
 * about tokens.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    private Refusal(Answer answer, String message) {
        // No stack trace: a refusal is an ordinary answer, and its place says nothing to the caller.
        super(message, null, false, false);
        this.answer = answer;
    }

    static Refusal badRequest(String message) {
        return business(400, "ValidationException", message);
    }

    static Refusal notFound(String method) {
        return business(404, "NotFoundException", "The sandbox has no " + method + " operation at this path");
    }

    static Refusal tooManyCalls() {
        return business(429, "RateLimitException", "More calls than the sandbox was told to allow");
    }

    static Refusal invalidToken(String description) {
        Refusal refusal = oauth(401, "invalid_token", description);
        return new Refusal(refusal.answer.header("WWW-Authenticate", "Bearer error=\"invalid_token\""), description);
    }

    static Refusal business(int status, String exceptionType, String message) {
        ObjectNode body = Json.object().put("exceptionType", exceptionType).put("errorMessage", message);
        return new Refusal(Answer.json(status, body), message);
    }

    static Refusal oauth(int status, String error, String description) {
        ObjectNode body = Json.object().put("error", error).put("error_description", description);
        return new Refusal(Answer.json(status, body), description);
    }

    Answer answer() {
        return answer;
    }
}
