/** A token store in Redis, over Lettuce: {@code io.lettuce:lettuce-core}, from 6.8 on, which users of this package declare themselves. */
@NullMarked
package io.github.connectclient.redis;

import org.jspecify.annotations.NullMarked;
