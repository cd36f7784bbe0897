package io.github.connectclient.redis;

import io.github.connectclient.auth.Grant;
import io.github.connectclient.auth.TokenEncryption;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.internal.data.Check;
import io.github.connectclient.internal.store.GrantCodec;
import io.github.connectclient.internal.store.Renewals;
import io.github.connectclient.internal.store.StoredKey;
import io.github.connectclient.internal.store.Uninterrupted;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps readers' sessions in a Redis that several nodes share. Immutable and thread-safe.
 *
 * <pre>{@code
 * RedisClient redis = RedisClient.create("redis://localhost");
 * redis.setOptions(ClientOptions.builder()
 *         .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
 *         .timeoutOptions(TimeoutOptions.enabled(Duration.ofSeconds(2)))
 *         .build());
 * TokenStore store = RedisTokenStore.on(redis.connect().sync())
 *         .encryptedWith(TokenEncryption.aesGcm("2026-11", key));
 * }</pre>
 *
 * <p>Without such options Lettuce waits up to a minute for a Redis that is down. The connection stays yours: the store does not close
 * it. It must be one for single commands, without transactions or a pool that takes it back.
 *
 * <p>Keys are {@code connect:{hash}:grant} and {@code connect:{hash}:renewal} with the SHA-256 of the session key. One node at a time
 * renews a session, by a {@linkplain #lease lease} in the second key; a node that is killed while it does blocks the session for the
 * lease and up to 7 seconds more. A Redis that fails over to a replica, or restarts without persistence, may lose what it just
 * acknowledged: a lease, then two nodes may renew at once, or a renewed token, then the reader logs in again.
 * {@code maxmemory-policy} must be one that does not evict these keys.
 *
 * <p>Failures of Redis are Lettuce's exceptions; calls of the client show them as
 * {@link io.github.connectclient.ConnectAuthException} with reason STORE_UNAVAILABLE. What cannot be decrypted is that exception at
 * once.
 */
public final class RedisTokenStore implements TokenStore {
    private static final Duration USUAL_KEEP_IDLE = Duration.ofDays(90);
    private static final int LONGEST_PREFIX = 100;

    /** What is kept begins with a stamp that is never used twice, so a session made anew is never taken for the one before. */
    private static final Script REPLACE = new Script("""
            local kept = redis.call('get', KEYS[1])
            if kept == ARGV[2] then return 1 end
            if kept ~= ARGV[1] then return 0 end
            redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3])
            return 1
            """);

    private final RedisClusterCommands<String, String> redis;
    private final RedisKeys keys;
    private final GrantCodec codec;
    private final Duration keepIdle;
    private final Duration lease;
    private final Renewals renewals;

    private RedisTokenStore(
            RedisClusterCommands<String, String> redis,
            RedisKeys keys,
            GrantCodec codec,
            Duration keepIdle,
            Duration lease) {
        this.redis = redis;
        this.keys = keys;
        this.codec = codec;
        this.keepIdle = keepIdle;
        this.lease = lease;
        this.renewals = new Renewals(new RedisLeases(redis, keys), lease);
    }

    /**
     * A store on a connection to one server, to servers behind Sentinel, or to a cluster.
     *
     * @param commands what {@code sync()} of the connection returns
     * @return a store without encryption
     */
    public static RedisTokenStore on(RedisClusterCommands<String, String> commands) {
        return new RedisTokenStore(
                Objects.requireNonNull(commands, "commands"),
                new RedisKeys("connect:"),
                new GrantCodec(null),
                USUAL_KEEP_IDLE,
                Renewals.USUAL_LEASE);
    }

    /**
     * Encrypts tokens at rest.
     *
     * @param encryption the keys
     * @return a store on the same keys of Redis
     */
    public RedisTokenStore encryptedWith(TokenEncryption encryption) {
        Objects.requireNonNull(encryption, "encryption");
        return new RedisTokenStore(redis, keys, new GrantCodec(encryption), keepIdle, lease);
    }

    /**
     * What the names of keys begin with.
     *
     * @param prefix 1 to 100 characters without braces; the default is {@code connect:}
     * @return a store on other keys of Redis
     * @throws IllegalArgumentException if out of bounds
     */
    public RedisTokenStore prefix(String prefix) {
        Check.text("prefix", prefix, LONGEST_PREFIX);
        if (prefix.contains("{") || prefix.contains("}")) {
            throw new IllegalArgumentException("prefix must not hold braces");
        }
        return new RedisTokenStore(redis, new RedisKeys(prefix), codec, keepIdle, lease);
    }

    /**
     * How long a session is kept that nobody uses. A session changes whenever its access token is renewed, so choose longer than
     * refresh tokens live.
     *
     * @param length at least a second; the default is 90 days
     * @return a store on the same keys of Redis
     * @throws IllegalArgumentException if shorter than a second
     */
    public RedisTokenStore keepIdle(Duration length) {
        if (length.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("keepIdle must be at least 1 second");
        }
        return new RedisTokenStore(redis, keys, codec, length, lease);
    }

    /**
     * How long the right to renew a session lasts unless it is prolonged, which a renewal that runs does by itself. A node that
     * died blocks the session it was renewing for so long, and for up to 7 seconds more: it may only have been cut off from the
     * store, and then saves what it renewed.
     *
     * @param length at least a second; the default is 10 seconds
     * @return a store on the same keys of Redis
     * @throws IllegalArgumentException if shorter than a second
     */
    public RedisTokenStore lease(Duration length) {
        return new RedisTokenStore(redis, keys, codec, keepIdle, Renewals.checked(length));
    }

    @Override
    public @Nullable Grant find(String key) {
        String storedKey = StoredKey.of(key);
        String kept = redis.get(keys.grant(storedKey));
        return kept == null ? null : read(storedKey, kept);
    }

    @Override
    public void save(String key, Grant grant) {
        String storedKey = StoredKey.of(key);
        String content = written(storedKey, grant);
        Uninterrupted.run(() -> redis.set(keys.grant(storedKey), content, SetArgs.Builder.px(keepIdle.toMillis())));
    }

    @Override
    public boolean replace(String key, Grant expected, Grant renewed) {
        String storedKey = StoredKey.of(key);
        String content = written(storedKey, renewed);
        return Uninterrupted.run(() -> {
            String kept = redis.get(keys.grant(storedKey));
            if (kept == null || kept.equals(content)) {
                return kept != null; // ours if an earlier try got through and only its answer was lost
            }
            return GrantCodec.isSame(read(storedKey, kept), expected)
                    && REPLACE.run(redis, keys.grant(storedKey), kept, content, String.valueOf(keepIdle.toMillis()))
                            == 1;
        });
    }

    @Override
    public void remove(String key) {
        Uninterrupted.run(() -> redis.del(keys.grant(StoredKey.of(key))));
    }

    @Override
    public <T> T exclusively(String key, Duration timeLeft, Supplier<T> renewal) {
        return renewals.exclusively(StoredKey.of(key), timeLeft, renewal);
    }

    @Override
    public boolean isStillExclusive(String key) {
        return renewals.isStillExclusive(StoredKey.of(key));
    }

    private String written(String storedKey, Grant grant) {
        return UUID.randomUUID() + " " + codec.write(storedKey, grant);
    }

    private Grant read(String storedKey, String kept) {
        return codec.read(storedKey, kept.substring(kept.indexOf(' ') + 1));
    }

    @Override
    public String toString() {
        return "RedisTokenStore[" + codec + "]";
    }
}
