package io.github.connectclient.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The valid PayEx tokens of a reader.
 *
 * @param tokens the tokens; never null
 */
public record PayExTokens(
        @JsonProperty("paymentRecurrenceTokens") List<Token> tokens) {
    /** A missing list is read as an empty one. */
    public PayExTokens {
        tokens = tokens == null ? List.of() : List.copyOf(tokens);
    }

    /**
     * One token, and the card it stands for.
     *
     * @param recurrenceToken the token, a secret
     * @param paymentProviderId id of the provider
     * @param merchantId id of the seller at the provider
     * @param productCode code of the product it is for
     * @param maskedCardNumber number of the card without most of its digits
     * @param expirationMonth last month of the card, two digits
     * @param expirationYear last year of the card, two digits
     * @param cardTypeName brand of the card, for example {@code VISA}
     */
    public record Token(
            @Personal @Nullable String recurrenceToken,
            @Nullable Long paymentProviderId,
            @Nullable String merchantId,
            @Nullable String productCode,
            @Personal @Nullable String maskedCardNumber,
            @Personal @Nullable String expirationMonth,
            @Personal @Nullable String expirationYear,
            @Personal @Nullable String cardTypeName) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }
}
