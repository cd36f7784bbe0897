package io.github.connectclient;

import java.util.regex.Pattern;

/** Error codes of a server, which is free to write anything there: only what looks like a code is shown in messages. */
final class Codes {
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z_.$]{0,99}");

    private Codes() {}

    static String safe(String code) {
        return CODE.matcher(code).matches() ? code : "unreadable code";
    }
}
