/**
 * Readers' sessions in Redis, so that all nodes of a service share them. {@link io.github.connectclient.redis.RedisTokenStore} is the
 * way in. It needs {@code io.lettuce:lettuce-core}, from 6.8 on, which the application declares itself.
 */
@NullMarked
package io.github.connectclient.redis;

import org.jspecify.annotations.NullMarked;
