package io.github.connectclient.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.connectclient.internal.json.MissingMemberException;
import java.util.Locale;
import java.util.Objects;

/**
 * The outcome of a batch of changes.
 *
 * @param status whether the batch was accepted; an answer without it is an error, because it acknowledges the act
 */
public record StockChange(Status status) {
    /** Insists on the acknowledgement. */
    public StockChange {
        MissingMemberException.require("status", status);
    }

    /**
     * Whether a batch was accepted. Values this version does not know are kept. The API writes such words in both
     * cases, so they are equal without regard to case.
     *
     * @param value as in JSON
     */
    public record Status(@JsonValue String value) {
        /** Accepted. */
        public static final Status OK = new Status("ok");

        /** Keeps whatever text there is. */
        @JsonCreator
        public Status {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Status status && value.equalsIgnoreCase(status.value);
        }

        @Override
        public int hashCode() {
            return value.toUpperCase(Locale.ROOT).hashCode();
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
