package io.github.connectclient.spring;

import java.util.Locale;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Hides the client's secret and the store's keys in {@code /actuator/env} and {@code /actuator/configprops}, also where an application
 * shows other values with {@code show-values}.
 */
final class SecretsSanitizer implements SanitizingFunction {
    @Override
    public SanitizableData apply(SanitizableData data) {
        return isSecret(data.getKey()) ? data.withValue(SanitizableData.SANITIZED_VALUE) : data;
    }

    /** A key may be spelled in any way that Spring Boot understands. */
    private static boolean isSecret(String key) {
        String letters = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.startsWith("connectclientsecret") || letters.startsWith("connectstoreencryption");
    }
}
