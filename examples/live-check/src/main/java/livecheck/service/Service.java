package livecheck.service;

import io.github.connectclient.Environment;
import java.net.URI;
import java.util.Optional;
import livecheck.reading.Known;

/**
 * Where the check is made, and as whom.
 *
 * @param name as the report calls it; the address of a custom one is not told
 * @param known what is known before the first call
 * @param browser logs a reader in; empty to check client mode only
 */
public record Service(
        String name,
        Environment environment,
        String clientId,
        String clientSecret,
        Known known,
        Optional<Browser> browser) {
    /** The environment of that name: {@code NORWAY}, {@code SWEDEN}, {@code TEST}, or {@code LOGIN_BASE,API_BASE}. */
    public static Environment environment(String name) {
        return switch (name) {
            case "NORWAY" -> Environment.NORWAY;
            case "SWEDEN" -> Environment.SWEDEN;
            case "TEST" -> Environment.TEST;
            default -> custom(name);
        };
    }

    /** The name of an environment in the report. */
    public static String told(String name) {
        return name.matches("NORWAY|SWEDEN|TEST") ? name : "custom";
    }

    private static Environment custom(String bases) {
        String[] parts = bases.split(",");
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "the environment must be NORWAY, SWEDEN, TEST, sandbox, or two addresses: LOGIN_BASE,API_BASE");
        }
        return Environment.custom(URI.create(parts[0]), URI.create(parts[1]));
    }

    @Override
    public String toString() {
        return "Service[" + name + "]";
    }
}
