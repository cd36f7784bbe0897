package io.github.connectclient.redis;

/** Names of keys. The braces put both keys of a session on the same node of a cluster. */
record RedisKeys(String prefix) {
    String grant(String storedKey) {
        return prefix + "{" + storedKey + "}:grant";
    }

    String renewal(String storedKey) {
        return prefix + "{" + storedKey + "}:renewal";
    }
}
