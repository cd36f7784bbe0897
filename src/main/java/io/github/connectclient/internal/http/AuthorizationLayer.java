package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.auth.AccessToken;

/**
 * Sends each request with a token. When the API refuses the token as invalid, it is replaced and the request repeated, once:
 * a refused request was not processed, whatever its method.
 */
final class AuthorizationLayer implements Layer {
    private final Layer next;

    AuthorizationLayer(Layer next) {
        this.next = next;
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        AccessToken token = exchange.tokens().token(exchange.deadline().timeLeft());
        exchange.authorize(token);
        try {
            return next.send(exchange, answer);
        } catch (ConnectApiException.Unauthorized refusal) {
            AccessToken other = Errors.isInvalidToken(refusal) && exchange.mayReplaceToken()
                    ? exchange.tokens().replace(token, exchange.deadline().timeLeft())
                    : null;
            if (other == null || other.equals(token)) {
                throw refusal;
            }
            exchange.replaceToken(other);
            return next.send(exchange, answer);
        }
    }
}
