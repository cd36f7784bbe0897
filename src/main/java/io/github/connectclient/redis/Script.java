package io.github.connectclient.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A script over one key that returns a whole number. It is sent whole only to a server that does not know it yet. */
final class Script {
    private final String text;
    private final String digest;

    Script(String text) {
        this.text = text;
        this.digest = sha1(text);
    }

    long run(RedisClusterCommands<String, String> redis, String key, String... values) {
        String[] keys = {key};
        try {
            return redis.<Long>evalsha(digest, ScriptOutputType.INTEGER, keys, values);
        } catch (RedisNoScriptException e) {
            return redis.<Long>eval(text, ScriptOutputType.INTEGER, keys, values);
        }
    }

    /** The name that Redis gives to a script. */
    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-1", e);
        }
    }
}
