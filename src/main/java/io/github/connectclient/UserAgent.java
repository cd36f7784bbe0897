package io.github.connectclient;

import java.util.Objects;
import java.util.regex.Pattern;

/** The text of the {@code User-Agent} header. */
final class UserAgent {
    static final String LIBRARY =
            "connect-client/" + version() + " (Java " + Runtime.version().feature() + ")";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private UserAgent() {}

    static String of(String product, String version) {
        return token("product", product) + "/" + token("version", version) + " " + LIBRARY;
    }

    private static String token(String name, String value) {
        if (!TOKEN.matcher(Objects.requireNonNull(value, name)).matches()) {
            throw new IllegalArgumentException(
                    name + " must be 1 to 100 letters, digits, dots, underscores and hyphens");
        }
        return value;
    }

    private static String version() {
        String version = ConnectClient.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
