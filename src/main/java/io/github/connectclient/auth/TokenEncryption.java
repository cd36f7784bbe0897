package io.github.connectclient.auth;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what a token store keeps, with AES-GCM. Immutable and thread-safe; {@code toString} names the key ids, never a key.
 *
 * <pre>{@code
 * TokenEncryption.aesGcm("2026-11", newKey).alsoReading("2025-04", oldKey)
 * }</pre>
 *
 * <p>To change keys, first let all nodes also read the new one, then let them write with it. A session is written with the new
 * key at its next renewal; when all have been, the old key can go.
 *
 * <p>Format: {@code v1.<key id>.<base64url of nonce, ciphertext and tag>}, without padding. The nonce is 96 bits from
 * {@link SecureRandom}, the tag 128 bits, and the additional authenticated data is {@code v1.<key id>.<place>}, so that a text
 * cannot be moved to another session. With random nonces one key is good for 2<sup>32</sup> writes.
 */
public final class TokenEncryption {
    private static final String VERSION = "v1.";
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String writingId;
    private final Map<String, SecretKey> keys;
    private final boolean readsUnencrypted;

    private TokenEncryption(String writingId, Map<String, SecretKey> keys, boolean readsUnencrypted) {
        this.writingId = writingId;
        this.keys = keys;
        this.readsUnencrypted = readsUnencrypted;
    }

    /**
     * Encryption with one key.
     *
     * @param keyId name of the key, kept beside what is encrypted: 1 to 64 letters, digits, {@code -} and {@code _}
     * @param key AES key of 16, 24 or 32 random bytes; copied
     * @return encryption that writes and reads with this key
     * @throws IllegalArgumentException if the key or its id does not have such a form
     */
    public static TokenEncryption aesGcm(String keyId, byte[] key) {
        return new TokenEncryption(keyId, with(Map.of(), keyId, key), false);
    }

    /**
     * Reads what another key encrypted, too; writes as before.
     *
     * @param keyId name of the other key
     * @param key AES key of 16, 24 or 32 bytes; copied
     * @return encryption that reads with one key more
     * @throws IllegalArgumentException if the key or its id does not have such a form, or the id is taken
     */
    public TokenEncryption alsoReading(String keyId, byte[] key) {
        return new TokenEncryption(writingId, with(keys, keyId, key), readsUnencrypted);
    }

    /**
     * Reads what was written without encryption, too: for a store that gets a key only now. Leave it out again once every session
     * was renewed, for until then whoever can write to the store can plant tokens.
     *
     * @return encryption that takes a text without the mark of this format as it is
     */
    public TokenEncryption readingUnencrypted() {
        return new TokenEncryption(writingId, keys, true);
    }

    /**
     * Encrypts a text; for token stores.
     *
     * @param place where the text will be kept, for example the stored key of its session; needed to decrypt it
     * @param text what to encrypt
     * @return another text each time
     */
    public String encrypt(String place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            SecretKey key = Objects.requireNonNull(keys.get(writingId));
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, writingId, place);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + writingId + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw unreadable("a session cannot be encrypted: this JVM lacks AES/GCM/NoPadding", e);
        }
    }

    /**
     * Decrypts a text; for token stores.
     *
     * @param place the place it was encrypted for
     * @param text what {@link #encrypt} returned
     * @return what was encrypted
     * @throws ConnectAuthException with reason STORE_UNAVAILABLE if the text names an unknown key, was changed or moved, or is
     *     not encrypted
     */
    public String decrypt(String place, String text) {
        if (!isEncrypted(text)) {
            if (readsUnencrypted) {
                return text;
            }
            throw unreadable(
                    "a stored session is not encrypted; TokenEncryption.readingUnencrypted() allows that", null);
        }
        int end = text.indexOf('.', VERSION.length());
        String keyId = end < 0 ? "" : text.substring(VERSION.length(), end);
        if (!KEY_ID.matcher(keyId).matches()) {
            throw damaged(null);
        }
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw unreadable(
                    "a stored session is encrypted with key \"" + keyId + "\", which TokenEncryption does not have",
                    null);
        }
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(end + 1)));
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] sealed = new byte[all.remaining()];
            all.get(sealed);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, keyId, place).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /**
     * Whether a text carries the mark of this format.
     *
     * @param text any text
     * @return true if it claims to be encrypted
     */
    public static boolean isEncrypted(String text) {
        return text.startsWith(VERSION);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String keyId, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((VERSION + keyId + "." + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Map<String, SecretKey> with(Map<String, SecretKey> keys, String keyId, byte[] key) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("keyId must be 1 to 64 letters, digits, - and _");
        }
        if (key.length != 16 && key.length != 24 && key.length != 32) {
            throw new IllegalArgumentException("key must be 16, 24 or 32 bytes long, was " + key.length);
        }
        if (keys.containsKey(keyId)) {
            throw new IllegalArgumentException("keyId must be another for each key");
        }
        Map<String, SecretKey> all = new LinkedHashMap<>(keys);
        all.put(keyId, new SecretKeySpec(key, "AES"));
        return all;
    }

    private static ConnectAuthException damaged(@Nullable Throwable cause) {
        return unreadable("a stored session cannot be decrypted: it was changed, moved, or the key is another", cause);
    }

    private static ConnectAuthException unreadable(String message, @Nullable Throwable cause) {
        return new ConnectAuthException(Reason.STORE_UNAVAILABLE, message, null, null, false, cause);
    }

    @Override
    public String toString() {
        return "TokenEncryption[writes with " + writingId + ", reads " + keys.keySet()
                + (readsUnencrypted ? " and unencrypted]" : "]");
    }
}
