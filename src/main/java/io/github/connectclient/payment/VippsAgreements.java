package io.github.connectclient.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The valid Vipps agreements of a reader.
 *
 * @param agreements the agreements; never null
 */
public record VippsAgreements(
        @JsonProperty("recurringAgreements") List<Agreement> agreements) {
    /** A missing list is read as an empty one. */
    public VippsAgreements {
        agreements = agreements == null ? List.of() : List.copyOf(agreements);
    }

    /**
     * One agreement.
     *
     * @param agreementRef reference of the agreement at Vipps, a secret
     * @param paymentProviderId id of the provider
     * @param productCode code of the product it is for
     */
    public record Agreement(
            @Personal @Nullable String agreementRef,
            @Nullable Long paymentProviderId,
            @Nullable String productCode) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }
}
