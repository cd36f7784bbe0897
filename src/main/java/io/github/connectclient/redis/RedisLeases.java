package io.github.connectclient.redis;

import io.github.connectclient.internal.store.Leases;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;

/**
 * Leases as keys that expire. A key lives a little longer than its lease: the next to take it can tell a lease that lapsed from one
 * that was given back. Thread-safe.
 */
final class RedisLeases implements Leases {
    private static final long GRACE_MILLIS = 60_000;

    private static final Script TAKE = new Script("""
            if redis.call('get', KEYS[1]) == ARGV[1] then
              redis.call('pexpire', KEYS[1], ARGV[2])
              return 1 -- taken before, only the answer was lost
            end
            local left = redis.call('pttl', KEYS[1])
            if left > tonumber(ARGV[3]) then return 0 end
            redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
            if left == -2 then return 1 end
            return 2
            """);
    private static final Script PROLONG = new Script("""
            if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('pexpire', KEYS[1], ARGV[2])
            """);
    private static final Script GIVE_BACK = new Script("""
            if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
            return redis.call('del', KEYS[1])
            """);

    private final RedisClusterCommands<String, String> redis;
    private final RedisKeys keys;

    RedisLeases(RedisClusterCommands<String, String> redis, RedisKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    @Override
    public Taken take(String storedKey, String holder, Duration lease) {
        long answer = TAKE.run(redis, keys.renewal(storedKey), holder, lifetime(lease), String.valueOf(GRACE_MILLIS));
        return answer == 0 ? Taken.NO : answer == 1 ? Taken.FREE : Taken.LAPSED;
    }

    @Override
    public boolean prolong(String storedKey, String holder, Duration lease) {
        return PROLONG.run(redis, keys.renewal(storedKey), holder, lifetime(lease)) == 1;
    }

    @Override
    public void giveBack(String storedKey, String holder) {
        GIVE_BACK.run(redis, keys.renewal(storedKey), holder);
    }

    private static String lifetime(Duration lease) {
        return String.valueOf(lease.toMillis() + GRACE_MILLIS);
    }
}
