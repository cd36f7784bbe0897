package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products of a sandbox, by code; at first the one of the samples. Thread-safe. */
final class ProductCatalogue {
    private static final SandboxProduct SAMPLE = SandboxProduct.of("CO27409")
            .with("companyCode", Seeds.ISSUER)
            .distributedIssue("2024-01", at(1706223600000L), at(1704150000000L))
            .issue("2024-02", at(1708902000000L), at(1706828400000L))
            .deliveredIssue("2023-12", at(1698879600000L))
            .deliveredIssue("2024-01", at(1701471600000L));

    private static final Instant SAMPLE_CHANGED = at(1560336440000L);

    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private final Clock clock;

    ProductCatalogue(Clock clock) {
        this.clock = clock;
        put(SAMPLE, SAMPLE_CHANGED);
    }

    /** A product, and when it was last changed. */
    record Entry(SandboxProduct product, Instant changed) {
        boolean isOnSale(Instant now) {
            ObjectNode tree = product.tree();
            long time = now.toEpochMilli();
            return tree.path("startTime").asLong(Long.MIN_VALUE) <= time
                    && tree.path("endTime").asLong(Long.MAX_VALUE) >= time;
        }
    }

    void add(SandboxProduct product) {
        put(product, clock.instant());
    }

    Stream<Entry> all() {
        return entries.values().stream();
    }

    @Nullable
    SandboxProduct find(String code) {
        Entry entry = entries.get(code);
        return entry == null ? null : entry.product();
    }

    Instant now() {
        return clock.instant();
    }

    private void put(SandboxProduct product, Instant changed) {
        entries.put(product.tree().path("product").textValue(), new Entry(product, changed));
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
