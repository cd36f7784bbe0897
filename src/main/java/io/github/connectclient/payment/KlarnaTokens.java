package io.github.connectclient.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.value.Unmodelled;
import java.util.List;

/**
 * The valid Klarna tokens of a reader.
 *
 * @param tokens the tokens; never null
 */
public record KlarnaTokens(@JsonProperty("recurringTokens") List<Token> tokens) {
    /** A missing list is read as an empty one. */
    public KlarnaTokens {
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
    }

    /**
     * One token. The reference shows none of its members.
     *
     * @param more all members; treat their values as secrets
     */
    public record Token(Unmodelled more) {}
}
