package io.github.connectclient.order;

import io.github.connectclient.internal.data.Masked;
import io.github.connectclient.internal.data.Personal;
import io.github.connectclient.value.Unmodelled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single products that a reader bought, not subscriptions.
 *
 * @param orders one entry a purchase; never null
 */
public record OrderProductHistory(List<Purchase> orders) {
    /** A missing list is read as an empty one. */
    public OrderProductHistory {
        orders = orders == null ? List.of() : List.copyOf(orders);
    }

    /**
     * One purchase.
     *
     * @param customerNumber number of the customer in Connect
     * @param orderNumber number of the order in Connect
     * @param orderDate when it was ordered
     * @param description text of the product
     * @param amount amount of the purchase
     * @param vat value-added tax of the purchase
     * @param invoiceNumber number of the invoice
     * @param invoiceDate date of the invoice
     * @param companyCode publisher, at most 12 characters
     * @param invoiceStatus whether it is invoiced
     * @param target a code of one letter; only {@code C} has been seen, what it means is not known
     * @param more members that the reference, whose sample seems to be cut, does not show
     */
    public record Purchase(
            @Personal @Nullable Long customerNumber,
            @Nullable Long orderNumber,
            @Nullable Instant orderDate,
            @Nullable String description,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal vat,
            @Nullable Long invoiceNumber,
            @Nullable Instant invoiceDate,
            @Nullable String companyCode,
            @Nullable InvoiceStatus invoiceStatus,
            @Nullable String target,
            Unmodelled more) {
        @Override
        public String toString() {
            return Masked.describe(this);
        }
    }
}
