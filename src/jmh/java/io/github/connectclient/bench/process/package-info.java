/** The processes that a run consists of: the server, and a JVM for each client. */
@NullMarked
package io.github.connectclient.bench.process;

import org.jspecify.annotations.NullMarked;
