package io.github.connectclient.testing;

import io.github.connectclient.internal.data.Check;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The ids by which other systems know the customers of a sandbox. Registering one has no published path, so tests do it here. A
 * new sandbox has none. Thread-safe.
 */
public final class SandboxExternalReferences {
    private static final int LONGEST_EXTERNAL_ID = 16;

    private final Map<String, Map<String, String>> customers = new ConcurrentHashMap<>();

    SandboxExternalReferences() {}

    /**
     * Adds an external reference, in place of an earlier one with the same code.
     *
     * @param reader the customer
     * @param referenceCode code of the reference, not empty
     * @param externalId id in the other system, 1 to 16 characters
     * @throws IllegalArgumentException if a text is out of bounds
     */
    public void add(SandboxReader reader, String referenceCode, String externalId) {
        Check.segment("referenceCode", referenceCode);
        Check.text("externalId", externalId, LONGEST_EXTERNAL_ID);
        of(reader.customerNumber()).put(referenceCode, externalId);
    }

    /**
     * The id of an external reference.
     *
     * @param reader the customer
     * @param referenceCode code of the reference
     * @return null when there is no such reference
     */
    public @Nullable String find(SandboxReader reader, String referenceCode) {
        return of(reader.customerNumber()).get(referenceCode);
    }

    /** The ids of a customer by code. */
    Map<String, String> of(String customerNumber) {
        return customers.computeIfAbsent(customerNumber, number -> new ConcurrentSkipListMap<>());
    }
}
