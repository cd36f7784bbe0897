package livecheck.service;

import io.github.connectclient.Environment;
import java.net.URI;
import java.net.URISyntaxException;
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
        try {
            return Environment.custom(new URI(parts[0]), new URI(parts[1]));
        } catch (URISyntaxException e) { // quotes the address, which may hold a password
            throw new IllegalArgumentException("the environment has an address that is none");
        }
    }

    @Override
    public String toString() {
        return "Service[" + name + "]";
    }
}
