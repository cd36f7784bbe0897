package io.github.connectclient.internal.store;

import io.github.connectclient.ConnectAuthException;
import io.github.connectclient.ConnectAuthException.Reason;
import io.github.connectclient.auth.AccessToken;
import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.TokenEncryption;
import io.github.connectclient.internal.json.Json;
import io.github.connectclient.internal.json.MalformedException;
import io.github.connectclient.internal.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A grant as a text: JSON, encrypted if there is a key. Times are kept to the millisecond. Thread-safe. */
public final class GrantCodec {
    private static final String ACCESS_TOKEN = "access_token";
    private static final String EXPIRES_AT = "expires_at";
    private static final String REFRESH_TOKEN = "refresh_token";

    private final @Nullable TokenEncryption encryption;

    /**
     * A codec.
     *
     * @param encryption null to write plain text
     */
    public GrantCodec(@Nullable TokenEncryption encryption) {
        this.encryption = encryption;
    }

    /**
     * Writes a grant.
     *
     * @param storedKey the place it is written for
     * @param grant the grant
     * @return the text to keep
     */
    public String write(String storedKey, Grant grant) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(ACCESS_TOKEN, grant.accessToken().value());
        Instant expiresAt = grant.accessToken().expiresAt();
        if (expiresAt != null) {
            members.put(EXPIRES_AT, expiresAt.toEpochMilli());
        }
        String refreshToken = grant.refreshToken();
        if (refreshToken != null) {
            members.put(REFRESH_TOKEN, refreshToken);
        }
        String json = new String(Json.write(members), StandardCharsets.UTF_8);
        return encryption == null ? json : encryption.encrypt(storedKey, json);
    }

    /**
     * Reads a grant.
     *
     * @param storedKey the place it was written for
     * @param content the text kept
     * @return the grant
     * @throws ConnectAuthException with reason STORE_UNAVAILABLE if it cannot be read
     */
    public Grant read(String storedKey, String content) {
        if (encryption == null && TokenEncryption.isEncrypted(content)) {
            throw unreadable("a stored session is encrypted, and this store was given no key", null);
        }
        String json = encryption == null ? content : encryption.decrypt(storedKey, content);
        try {
            Map<String, @Nullable Object> members = StrictJson.object(json);
            Long expiresAt = (Long) members.get(EXPIRES_AT);
            String accessToken = Objects.requireNonNull((String) members.get(ACCESS_TOKEN));
            return new Grant(
                    new AccessToken(accessToken, expiresAt == null ? null : Instant.ofEpochMilli(expiresAt)),
                    (String) members.get(REFRESH_TOKEN));
        } catch (MalformedException | RuntimeException e) {
            throw unreadable("a stored session cannot be read", e);
        }
    }

    /**
     * Whether two grants are the same for a store, which keeps times less exactly.
     *
     * @param one a grant
     * @param other a grant
     * @return true if both tokens are equal
     */
    public static boolean isSame(Grant one, Grant other) {
        return one.accessToken().value().equals(other.accessToken().value())
                && Objects.equals(one.refreshToken(), other.refreshToken());
    }

    private static ConnectAuthException unreadable(String message, @Nullable Throwable cause) {
        return new ConnectAuthException(Reason.STORE_UNAVAILABLE, message, null, null, false, cause);
    }

    @Override
    public String toString() {
        return encryption == null ? "not encrypted" : encryption.toString();
    }
}
