package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Whether a line is invoiced. The reference lists no values; those it does not show are kept as they are.
 *
 * @param value as in JSON
 */
public record InvoiceStatus(@JsonValue String value) {
    /** No invoice yet. */
    public static final InvoiceStatus NOT_INVOICED = new InvoiceStatus("notInvoiced");

    /** There is an invoice. */
    public static final InvoiceStatus INVOICED = new InvoiceStatus("invoiced");

    /** Keeps whatever text there is. */
    @JsonCreator
    public InvoiceStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
