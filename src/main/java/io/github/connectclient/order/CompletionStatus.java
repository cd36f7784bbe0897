package io.github.connectclient.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What came of completing an order by API. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record CompletionStatus(@JsonValue String value) {
    /** The order is completed. */
    public static final CompletionStatus OK = new CompletionStatus("OK");

    /** The order is not completed. */
    public static final CompletionStatus ERROR = new CompletionStatus("ERROR");

    /** Keeps whatever text there is. */
    @JsonCreator
    public CompletionStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
