/** What a JVM costs from its start to the first answer. */
@NullMarked
package io.github.connectclient.bench.start;

import org.jspecify.annotations.NullMarked;
