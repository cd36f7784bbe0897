package io.github.connectclient.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a product can be paid, and how it is.
 *
 * @param methods the possible methods; never null
 */
public record PaymentMethodList(
        @JsonProperty("paymentMethodResponseItems") List<Method> methods) {
    private static final String YES = "Y";

    /** A missing list is read as an empty one. */
    public PaymentMethodList {
        methods = methods == null ? List.of() : List.copyOf(methods);
    }

    /**
     * The method in use.
     *
     * @return null when the list says of none that it is in use
     */
    public @Nullable SubscriptionPaymentMethod methodInUse() {
        return methods.stream()
                .filter(Method::inUse)
                .findFirst()
                .map(Method::paymentMethod)
                .orElse(null);
    }

    /**
     * One possible method.
     *
     * @param paymentMethod the method
     * @param active {@code Y} for the method in use; no other value has been seen
     */
    public record Method(
            @Nullable SubscriptionPaymentMethod paymentMethod,
            @JsonProperty("isActive") @Nullable String active) {
        /**
         * Whether this is the method in use.
         *
         * @return true if the answer says so
         */
        public boolean inUse() {
            return YES.equals(active);
        }
    }
}
