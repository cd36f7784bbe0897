package io.github.connectclient.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * Who wrote a message, as customer service sees it. Values this version does not know are kept.
 *
 * @param value as in JSON
 */
public record MessageDirection(@JsonValue String value) {
    /** The customer wrote to customer service. */
    public static final MessageDirection IN = new MessageDirection("IN");

    /** Customer service wrote to the customer. */
    public static final MessageDirection OUT = new MessageDirection("OUT");

    /** Keeps whatever text there is. */
    @JsonCreator
    public MessageDirection {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
