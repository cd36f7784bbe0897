package io.github.connectclient.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key under which a session is kept. Whoever knows a session key is the reader, so the store never gets to see one. */
public final class StoredKey {
    private StoredKey() {}

    /**
     * Hashes a session key.
     *
     * @param sessionKey any text
     * @return 43 characters of base64url, of SHA-256
     */
    public static String of(String sessionKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sessionKey.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
