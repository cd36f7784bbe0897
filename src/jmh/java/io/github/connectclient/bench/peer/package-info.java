/** The clients that are compared, each doing the same work by the means of one library. */
@NullMarked
package io.github.connectclient.bench.peer;

import org.jspecify.annotations.NullMarked;
