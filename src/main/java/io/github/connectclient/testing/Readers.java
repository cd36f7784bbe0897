package io.github.connectclient.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the sandbox, and the one who sits at the browser. There is one browser: its session on the login
 * server has the reader of {@link #current()} while {@link #isLoggedIn()}. Thread-safe.
 */
final class Readers {
    private final Map<String, SandboxReader> readers = new ConcurrentHashMap<>();
    private volatile SandboxReader current;
    private volatile boolean loggedIn = true;

    Readers(SandboxReader first) {
        readers.put(first.customerNumber(), first);
        current = first;
    }

    SandboxReader add(SandboxReader reader) {
        if (readers.putIfAbsent(reader.customerNumber(), reader) != null) {
            throw new IllegalArgumentException("The sandbox already has a reader with this customer number");
        }
        return reader;
    }

    SandboxReader known(SandboxReader reader) {
        if (!readers.containsValue(reader)) {
            throw new IllegalArgumentException("The sandbox does not know this reader; add the reader first");
        }
        return reader;
    }

    /** All readers, by customer number. */
    List<SandboxReader> all() {
        return readers.values().stream()
                .sorted(Comparator.comparing(SandboxReader::customerNumber))
                .toList();
    }

    /** Some reader of whom this holds. */
    @Nullable
    SandboxReader find(Predicate<SandboxReader> condition) {
        return readers.values().stream().filter(condition).findFirst().orElse(null);
    }

    boolean hasCredential(String credential) {
        return readers.values().stream().anyMatch(reader -> reader.credential().equals(credential));
    }

    /** The known reader with the same customer number, or else the given one. */
    SandboxReader knownOr(SandboxReader reader) {
        return readers.getOrDefault(reader.customerNumber(), reader);
    }

    SandboxReader current() {
        return current;
    }

    boolean isLoggedIn() {
        return loggedIn;
    }

    void logIn(SandboxReader reader) {
        current = known(reader);
        loggedIn = true;
    }

    /** Ends the browser session; the reader stays the one who will log in next. */
    void logOut() {
        loggedIn = false;
    }
}
