package io.github.connectclient.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * The word with which the server acknowledges an act that leaves nothing else to tell. Words this version does not know are
 * kept. Some operations write it in capitals, others not, so words are equal without regard to case.
 *
 * @param value as in JSON
 */
public record Acknowledgement(@JsonValue String value) {
    /** The act was accepted. The only documented word: failures come as HTTP errors. */
    public static final Acknowledgement OK = new Acknowledgement("ok");

    /** Keeps whatever text there is. */
    @JsonCreator
    public Acknowledgement {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Acknowledgement word && value.equalsIgnoreCase(word.value);
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
