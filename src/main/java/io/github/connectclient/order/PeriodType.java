package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The unit of a coupon's period. The reference lists no values; those it does not show are kept as they are.
 *
 * @param value as in JSON
 */
public record PeriodType(@JsonValue String value) {
    /** Days. */
    public static final PeriodType DAYS = new PeriodType("days");

    /** Months. */
    public static final PeriodType MONTHS = new PeriodType("months");

    /** Keeps whatever text there is. */
    @JsonCreator
    public PeriodType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
