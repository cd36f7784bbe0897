package io.github.connectclient.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Hides the client's secret and the store's keys in {@code /actuator/env} and {@code /actuator/configprops}, also where an application
 * shows other values with {@code show-values}: under their own names, and wherever else they are, as in the environment variable
 * that a property refers to, or in the command line. Thread-safe.
 */
final class SecretsSanitizer implements SanitizingFunction {
    /** What is shorter may be a part of anything; it is hidden where it is the whole value. */
    private static final int LONG_ENOUGH_TO_BE_LOOKED_FOR = 8;

    private final List<String> secrets;

    SecretsSanitizer(Environment environment) {
        Binder binder = Binder.get(environment);
        List<String> found = new ArrayList<>();
        for (String name : List.of("connect.client-secret", "connect.store.encryption.key")) {
            binder.bind(name, String.class).ifBound(found::add);
        }
        binder.bind("connect.store.encryption.also-reading", Bindable.mapOf(String.class, String.class))
                .map(Map::values)
                .ifBound(found::addAll);
        found.removeIf(String::isBlank);
        secrets = List.copyOf(found);
    }

    @Override
    public SanitizableData apply(SanitizableData data) {
        boolean hidden = isNameOfSecret(data.getKey()) || holdsSecret(data.getValue());
        return hidden ? data.withValue(SanitizableData.SANITIZED_VALUE) : data;
    }

    /** A key may be spelled in any way that Spring Boot understands. */
    private static boolean isNameOfSecret(String key) {
        String letters = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.startsWith("connectclientsecret") || letters.startsWith("connectstoreencryption");
    }

    private boolean holdsSecret(@Nullable Object value) {
        return value instanceof CharSequence text
                && secrets.stream()
                        .anyMatch(secret -> secret.contentEquals(text)
                                || (secret.length() >= LONG_ENOUGH_TO_BE_LOOKED_FOR
                                        && text.toString().contains(secret)));
    }
}
