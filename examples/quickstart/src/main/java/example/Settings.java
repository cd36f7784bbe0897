package example;

import io.github.connectclient.Environment;
import io.github.connectclient.value.Subject;
import java.net.URI;
import java.util.Map;

/** What the environment variables ask for; null when no credentials are set. */
record Settings(
        String name, Environment environment, String clientId, String clientSecret, String issuer, Subject subject) {

    static Settings fromEnvironment() {
        Map<String, String> variables = System.getenv();
        String id = variables.getOrDefault("CONNECT_CLIENT_ID", "");
        String secret = variables.getOrDefault("CONNECT_CLIENT_SECRET", "");
        if (id.isEmpty() && secret.isEmpty()) {
            return null;
        }
        if (id.isEmpty() || secret.isEmpty()) {
            throw new IllegalArgumentException("set both CONNECT_CLIENT_ID and CONNECT_CLIENT_SECRET, or neither");
        }
        String name = variables.getOrDefault("CONNECT_ENVIRONMENT", "TEST");
        return new Settings(
                name,
                environment(name),
                id,
                secret,
                variables.getOrDefault("CONNECT_ISSUER", "468979834"),
                Subject.connect(variables.getOrDefault("CONNECT_CUSTOMER_NUMBER", "563457")));
    }

    private static Environment environment(String name) {
        return switch (name) {
            case "NORWAY" -> Environment.NORWAY;
            case "SWEDEN" -> Environment.SWEDEN;
            case "TEST" -> Environment.TEST;
            default -> custom(name);
        };
    }

    private static Environment custom(String bases) {
        String[] parts = bases.split(",");
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "CONNECT_ENVIRONMENT must be NORWAY, SWEDEN, TEST, or two addresses: LOGIN_BASE,API_BASE");
        }
        return Environment.custom(URI.create(parts[0]), URI.create(parts[1]));
    }
}
