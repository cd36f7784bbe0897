package io.github.connectclient.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Bytes that travel as Base64. Immutable; equal by content; {@code toString} shows only the size.
 */
public final class Binary {
    private static final Pattern WHITESPACE = Pattern.compile("\\s");

    private final byte[] bytes;

    private Binary(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Wraps a copy of bytes.
     *
     * @param bytes the bytes
     * @return the value
     */
    public static Binary of(byte[] bytes) {
        return new Binary(bytes.clone());
    }

    /**
     * Wraps the UTF-8 form of a text.
     *
     * @param text the text
     * @return the value
     */
    public static Binary ofText(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads Base64. Line breaks do no harm.
     *
     * @param base64 the text
     * @return the value
     * @throws IllegalArgumentException if the text is not Base64
     */
    @JsonCreator
    public static Binary ofBase64(String base64) {
        try {
            return new Binary(
                    Base64.getDecoder().decode(WHITESPACE.matcher(base64).replaceAll("")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the text is not Base64");
        }
    }

    /**
     * The bytes as Base64, without line breaks.
     *
     * @return the text
     */
    @JsonValue
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The bytes.
     *
     * @return a copy
     */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /**
     * How many bytes there are.
     *
     * @return 0 or more
     */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Binary[" + bytes.length + " bytes]";
    }
}
