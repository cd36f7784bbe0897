package io.github.connectclient.payment;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a product, and where the invoice goes. Read from the copy that ConnectID keeps.
 *
 * @param name name of the payer
 * @param address address of the payer
 * @param payerSameAsCustomer whether payer and customer have the same name and address
 * @param payerCustomerNumber number of the payer as a customer. The reference says it is there when the two are the same and
 *     null when they are not; the opposite would be more natural, so rely on neither
 */
public record InvoiceAddress(
        @Personal @Nullable Name name,
        @Personal @Nullable Address address,
        @Nullable Boolean payerSameAsCustomer,
        @Personal @Nullable Long payerCustomerNumber) {
    /**
     * Name of a payer. The reference shows none of its members; presumably they are those of a customer's name.
     *
     * @param more all members
     */
    public record Name(Unmodelled more) {}

    /**
     * Address of a payer. The reference shows none of its members; presumably they are those of a customer's address.
     *
     * @param more all members
     */
    public record Address(Unmodelled more) {}

    @Override
    public String toString() {
        return Masked.describe(this);
    }
}
