package io.github.connectclient.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Events as the reference describes them, with values of our own. */
final class EventFixtures {
    static final List<String> NAMES = List.of(
            "subscription-start",
            "subscription-open-ended",
            "subscription-newer",
            "product-update",
            "profile-name-change",
            "profile-name-sparse",
            "order-unmodelled",
            "legacy-subscription-start",
            "legacy-subscription-stop",
            "legacy-other");

    private EventFixtures() {}

    static String text(String name) {
        try (InputStream in = EventFixtures.class.getResourceAsStream("/fixtures/events/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ConnectEvent event(String name) {
        return ConnectEvent.parse(text(name));
    }

    static <T extends ConnectEvent> T event(String name, Class<T> type) {
        return type.cast(event(name));
    }
}
