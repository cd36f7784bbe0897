/** Small values that several sections of the API share. All are immutable and thread-safe. */
@NullMarked
package io.github.connectclient.value;

import org.jspecify.annotations.NullMarked;
