package io.github.connectclient.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.connectclient.auth.TokenEncryption;
import io.github.connectclient.auth.TokenStore;
import io.github.connectclient.internal.store.LeasedStoreContract;
import io.github.connectclient.internal.store.Leases;
import io.github.connectclient.internal.store.StoredKey;
import io.github.connectclient.support.Redis;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisTokenStoreTest extends LeasedStoreContract {
    private static Redis redis;
    private static RedisCommands<String, String> one;
    private static RedisCommands<String, String> two;

    @BeforeAll
    static void start() throws IOException {
        redis = Redis.start();
        one = redis.connect();
        two = redis.connect();
    }

    @AfterAll
    static void end() throws IOException {
        redis.close();
    }

    @Test
    void aSessionNobodyUsesIsForgottenAndEachChangeBeginsAnew() {
        RedisTokenStore store = RedisTokenStore.on(one);
        String name = new RedisKeys("connect:").grant(StoredKey.of(key));
        store.save(key, ONE);
        assertThat(one.ttl(name)).isBetween(89 * 86_400L, 90 * 86_400L);
        RedisTokenStore shorter = store.keepIdle(Duration.ofSeconds(30));
        assertThat(shorter.replace(key, ONE, TWO)).isTrue();
        assertThat(one.ttl(name)).isBetween(20L, 30L);
    }

    @Test
    void storesWithDifferentPrefixesDoNotMeet() {
        RedisTokenStore other = RedisTokenStore.on(one).prefix("other:");
        store().save(key, ONE);
        assertThat(other.find(key)).isNull();
        other.save(key, TWO);
        assertThat(one.keys("other:*")).containsExactly("other:{" + StoredKey.of(key) + "}:grant");
        other.remove(key);
    }

    @Test
    void aServerThatForgotTheScriptsGetsThemAgain() {
        store().save(key, ONE);
        one.scriptFlush();
        assertThat(store().replace(key, ONE, TWO)).isTrue();
        one.scriptFlush();
        assertThat(store().<String>exclusively(key, TIME, () -> "in")).isEqualTo("in");
    }

    @Test
    void boundsAreCheckedAndNamed() {
        RedisTokenStore store = RedisTokenStore.on(one);
        assertThatThrownBy(() -> store.prefix("a{b}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.prefix("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.keepIdle(Duration.ZERO)).hasMessageContaining("keepIdle");
        assertThatThrownBy(() -> store.lease(Duration.ofMillis(999))).hasMessageContaining("lease");
        assertThat(store.lease(Duration.ofSeconds(1))).hasToString("RedisTokenStore[not encrypted]");
    }

    @Override
    protected TokenStore store() {
        return RedisTokenStore.on(one);
    }

    @Override
    protected TokenStore another() {
        return RedisTokenStore.on(two);
    }

    @Override
    protected TokenStore encrypted(TokenEncryption encryption) {
        return RedisTokenStore.on(one).encryptedWith(encryption);
    }

    @Override
    protected TokenStore leasing(Duration lease) {
        return RedisTokenStore.on(one).lease(lease);
    }

    @Override
    protected Leases leases() {
        return new RedisLeases(one, new RedisKeys("connect:"));
    }

    @Override
    protected List<String> dump() {
        return one.keys("*").stream().map(name -> name + " " + one.get(name)).toList();
    }

    @Override
    protected String content(String storedKey) {
        String kept = one.get(new RedisKeys("connect:").grant(storedKey));
        return kept.substring(kept.indexOf(' ') + 1);
    }

    @Override
    protected void plant(String storedKey, String content) {
        one.set(new RedisKeys("connect:").grant(storedKey), "stamp " + content);
    }

    @Override
    protected void stop() throws IOException {
        redis.stop();
    }

    @Override
    protected void restart() throws IOException {
        redis.restart();
        awaitConnection(one);
        awaitConnection(two);
    }

    /** Lettuce connects again by itself, a little later. */
    private static void awaitConnection(RedisCommands<String, String> commands) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            try {
                commands.ping();
                return;
            } catch (RedisException e) {
                LockSupport.parkNanos(5_000_000);
            }
        }
        throw new AssertionError("no connection again");
    }
}
