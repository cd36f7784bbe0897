/** Measures this library beside other ways to make the same calls. Only in the profile "jmh". */
@NullMarked
package io.github.connectclient.bench;

import org.jspecify.annotations.NullMarked;
