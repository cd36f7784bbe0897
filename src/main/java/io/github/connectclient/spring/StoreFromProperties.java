package io.github.connectclient.spring;

import io.github.connectclient.auth.TokenEncryption;
import io.github.connectclient.jdbc.JdbcTokenStore;
import io.github.connectclient.redis.RedisTokenStore;
import io.github.connectclient.spring.ConnectProperties.Encryption;
import io.github.connectclient.spring.ConnectProperties.Store;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Token stores as the properties want them. */
final class StoreFromProperties {
    private static final String PREFIX = "connect.store.";

    private StoreFromProperties() {}

    /** A store in a database; makes the tables if that is wanted. */
    static JdbcTokenStore jdbc(DataSource dataSource, Store store) {
        refuse("prefix", store.prefix(), "redis");
        refuse("keep-idle", store.keepIdle(), "redis");
        TokenEncryption encryption = encryption(store.encryption());
        Duration lease = store.lease();
        Duration queryTimeout = store.queryTimeout();
        return Property.accepted(PREFIX, () -> {
            JdbcTokenStore made = JdbcTokenStore.on(dataSource);
            made = encryption == null ? made : made.encryptedWith(encryption);
            made = lease == null ? made : made.lease(lease);
            made = queryTimeout == null ? made : made.queryTimeout(queryTimeout);
            return store.createTables() ? made.createTables() : made;
        });
    }

    /** The same store with everything the properties say. */
    static RedisTokenStore redis(RedisTokenStore plain, Store store) {
        refuse("query-timeout", store.queryTimeout(), "jdbc");
        refuse("create-tables", store.createTables() ? store : null, "jdbc");
        TokenEncryption encryption = encryption(store.encryption());
        Duration lease = store.lease();
        String prefix = store.prefix();
        Duration keepIdle = store.keepIdle();
        return Property.accepted(PREFIX, () -> {
            RedisTokenStore made = encryption == null ? plain : plain.encryptedWith(encryption);
            made = lease == null ? made : made.lease(lease);
            made = prefix == null ? made : made.prefix(prefix);
            return keepIdle == null ? made : made.keepIdle(keepIdle);
        });
    }

    private static void refuse(String name, @Nullable Object value, String type) {
        if (value != null) {
            throw new ConnectPropertyException(
                    PREFIX + name + " is for connect.store.type=" + type + " only: remove it");
        }
    }

    private static @Nullable TokenEncryption encryption(Encryption encryption) {
        String prefix = PREFIX + "encryption.";
        String keyId = encryption.keyId();
        String key = encryption.key();
        if (keyId == null && key == null && encryption.alsoReading().isEmpty() && !encryption.readingUnencrypted()) {
            return null;
        }
        String both = "a key needs its name and its bytes in Base64";
        String writingId = Property.required(prefix + "key-id", keyId, both);
        byte[] writingKey = bytes(prefix + "key", Property.required(prefix + "key", key, both));
        TokenEncryption made = Property.accepted(prefix, () -> TokenEncryption.aesGcm(writingId, writingKey));
        for (Map.Entry<String, String> other : encryption.alsoReading().entrySet()) {
            made = alsoReading(made, prefix + "also-reading." + other.getKey(), other.getKey(), other.getValue());
        }
        return encryption.readingUnencrypted() ? made.readingUnencrypted() : made;
    }

    private static TokenEncryption alsoReading(TokenEncryption made, String property, String keyId, String key) {
        byte[] bytes = bytes(property, key);
        try {
            return made.alsoReading(keyId, bytes);
        } catch (IllegalArgumentException e) {
            throw new ConnectPropertyException(property + " is refused: " + e.getMessage());
        }
    }

    private static byte[] bytes(String property, String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) { // its message shows a character of the key
            throw new ConnectPropertyException(property + " must be Base64 of 16, 24 or 32 random bytes");
        }
    }
}
