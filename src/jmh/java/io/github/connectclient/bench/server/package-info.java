/** The server that all clients are measured against: raw, quick, in a process of its own, and measuring nothing. */
@NullMarked
package io.github.connectclient.bench.server;

import org.jspecify.annotations.NullMarked;
