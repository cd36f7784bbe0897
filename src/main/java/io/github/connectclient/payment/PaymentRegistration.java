package io.github.connectclient.payment;

import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.json.MissingMemberException;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a token, subscription or agreement that was begun. The reader completes it on the page of the provider,
 * see {@link io.github.connectclient.auth.PaymentPages}.
 *
 * @param success whether the request was accepted; an answer without it is an error, because it acknowledges the act
 * @param transactionId id of the transaction, for the address of the page
 */
public record PaymentRegistration(Boolean success, @Nullable Long transactionId) {
    /** Insists on the acknowledgement. */
    public PaymentRegistration {
        MissingMemberException.require("success", success);
    }

    /** Body of the requests; only PayEx has kinds of tokens. */
    record Request(@Nullable String tokenType, String productCode) {
        private static final String CARD = "card";

        Request {
            Check.text("product", productCode, Integer.MAX_VALUE);
        }

        static Request of(String product) {
            return new Request(null, product);
        }

        static Request ofCard(String product) {
            return new Request(CARD, product);
        }
    }
}
