package io.github.connectclient.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What targets make of the bytes that they are given. */
final class Inputs {
    private Inputs() {}

    /** Read as UTF-8, or after a first byte 0 as pairs of bytes, which can also be halves of surrogate pairs. */
    static String text(byte[] input) {
        if (input.length == 0 || input[0] != 0) {
            return new String(input, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 1; i + 1 < input.length; i += 2) {
            text.append((char) ((input[i] & 0xff) << 8 | (input[i + 1] & 0xff)));
        }
        return text.toString();
    }

    /** The first byte, which chooses, as a number from 0 on. */
    static int choice(byte[] input, int choices) {
        return input.length == 0 ? 0 : (input[0] & 0xff) % choices;
    }

    /** All but the first byte. */
    static byte[] rest(byte[] input) {
        return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    }

    static boolean isProper(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
