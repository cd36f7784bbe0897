package io.github.connectclient.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** The digest of all keys so far, by which a job knows its source again. Not thread-safe. */
final class Key<I> {
    private static final int SHOWN_BYTES = 16;

    private final Function<? super I, String> key;
    private final MessageDigest sha256;
    private byte[] digest = {};

    Key(Function<? super I, String> key) {
        this.key = key;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** What an item is known by unless the job says otherwise. Other types may write themselves differently in each process, or all alike. */
    static String byDefault(Object item) {
        if (item instanceof CharSequence
                || item instanceof Number
                || item instanceof UUID
                || item instanceof TemporalAccessor) {
            return item.toString();
        }
        throw new IllegalStateException(
                "with a checkpoint, items that are no texts, numbers, UUIDs or dates need a key: call key(...) on the job");
    }

    /** The digest of all items with this one. */
    String with(I item) {
        sha256.update(digest);
        sha256.update(Objects.requireNonNull(key.apply(item), "key").getBytes(StandardCharsets.UTF_8));
        digest = sha256.digest();
        return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
    }
}
