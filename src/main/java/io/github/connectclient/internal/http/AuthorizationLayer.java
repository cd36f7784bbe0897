package io.github.connectclient.internal.http;

import io.github.connectclient.ConnectApiException;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.TokenProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request with a token. When the API refuses the token as invalid, it is replaced and the request repeated: a refused
 * request was not processed, whatever its method. One token is fetched for a call, no more: a second one would be refused like the
 * first. A token that was only found, because another thread or node had replaced the refused one already, does not count; it
 * may have been replaced again by the time it is sent.
 */
final class AuthorizationLayer implements Layer {
    /** For a token provider that has a new token each time it is asked. */
    private static final int MOST_TOKENS = 4;

    private final Layer next;

    AuthorizationLayer(Layer next) {
        this.next = next;
    }

    @Override
    public <T> T send(Exchange exchange, Answer<T> answer) {
        AccessToken token = exchange.tokens().token(exchange.deadline().timeLeft());
        List<AccessToken> refused = List.of();
        while (true) {
            exchange.authorize(token);
            try {
                return next.send(exchange, answer);
            } catch (ConnectApiException.Unauthorized refusal) {
                refused = and(refused, token);
                AccessToken other = Errors.isInvalidToken(refusal) && refused.size() < MOST_TOKENS
                        ? another(exchange, token, refused)
                        : null;
                if (other == null || refused.contains(other)) {
                    throw refusal;
                }
                token = other;
                ObservedCall.repeating(exchange, refusal, Duration.ZERO);
            }
        }
    }

    private static @Nullable AccessToken another(Exchange exchange, AccessToken last, List<AccessToken> refused) {
        TokenProvider provider = exchange.tokens();
        AccessToken present = provider.token(exchange.deadline().timeLeft());
        if (!refused.contains(present)) {
            return present;
        }
        if (!exchange.mayReplaceToken()) {
            return null;
        }
        AccessToken other = provider.replace(last, exchange.deadline().timeLeft());
        if (other != null && !provider.isFound(other)) {
            exchange.tokenReplaced();
        }
        return other;
    }

    private static List<AccessToken> and(List<AccessToken> refused, AccessToken token) {
        List<AccessToken> more = new ArrayList<>(refused);
        more.add(token);
        return more;
    }
}
